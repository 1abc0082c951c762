package campus.domain.registrar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import campus.domain.shared.FieldViolation;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * A registrar's word that some rules shall not stand in the way of one enrollment, and why. Rules are named by the
 * codes of their refusals.
 */
public record RuleOverride(List<String> rules, Remark reason) {

    public RuleOverride {
        Fields fields = new Fields();
        List<String> checked = fields.required("rules", rules, RuleOverride::checked);
        rules = fields.build(() -> List.copyOf(checked));
    }

    /**
     * These codes of rules: at least one, each once, and none that is not overridable.
     *
     * @throws InvalidValueException naming the position of each that is wrong
     */
    public static List<String> checked(List<String> rules) {
        if (rules.isEmpty()) {
            throw new InvalidValueException(new Violation.Required());
        }
        List<String> overridable = RegistrationRule.overridableCodes();
        List<FieldViolation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!overridable.contains(rules.get(i))) {
                violations.add(new FieldViolation("" + i, new Violation.NotOverridable(overridable)));
            } else if (!seen.add(rules.get(i))) {
                violations.add(new FieldViolation("" + i, new Violation.Repeated()));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
        return rules;
    }
}
