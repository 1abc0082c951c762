package campus.domain.registrar;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RuleOverrideTest {

    private static final Remark WHY = new Remark("The dean agreed");

    @Test
    void takesEveryOverridableCode() {
        List<String> all = RegistrationRule.overridableCodes();
        assertEquals(all, new RuleOverride(all, WHY).rules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"section-not-open", "already-enrolled", "section-full", "waitlist-full",
            "invalid-transition", "Load-Limit", "", "anything"})
    void refusesEveryOtherWordAndTellsWhichCodesThereAre(String code) {
        assertEquals(
                List.of(new FieldViolation("rules/0",
                        new Violation.NotOverridable(RegistrationRule.overridableCodes()))),
                violations(List.of(code)));
    }

    @Test
    void refusesNoneAndEachThatIsThereAgain() {
        assertEquals(List.of(new FieldViolation("rules", new Violation.Required())), violations(List.of()));
        assertEquals(
                List.of(new FieldViolation("rules/1", new Violation.Repeated()),
                        new FieldViolation("rules/3", new Violation.Repeated())),
                violations(List.of("load-limit", "load-limit", "time-conflict", "load-limit")));
    }

    @Test
    void keepsItsOwnCopyOfTheRules() {
        List<String> rules = new ArrayList<>(List.of("load-limit"));
        RuleOverride given = new RuleOverride(rules, WHY);
        rules.clear();
        assertEquals(List.of("load-limit"), given.rules());
    }

    private static List<FieldViolation> violations(List<String> rules) {
        return assertThrows(InvalidValueException.class, () -> new RuleOverride(rules, WHY)).violations();
    }
}
