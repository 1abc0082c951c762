package campus.web.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import campus.domain.directory.Role;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** The roles of an account as clients write them: in lower case, each once, one or more. */
record AccountRoles(Set<Role> roles) {

    static final int MOST = 5;

    static AccountRoles of(List<String> names) {
        if (names.isEmpty()) {
            throw new InvalidValueException(new Violation.Required());
        }
        Set<Role> read = EnumSet.noneOf(Role.class);
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String place = String.valueOf(i);
            String name = String.valueOf(names.get(i));
            Arrays.stream(Role.values()).filter(role -> text(role).equals(name)).findFirst().ifPresentOrElse(role -> {
                if (!read.add(role)) {
                    violations.add(new FieldViolation(place, new Violation.Repeated()));
                }
            }, () -> violations.add(new FieldViolation(place, new Violation.Malformed(
                    Arrays.stream(Role.values()).map(AccountRoles::text).collect(Collectors.joining(" or "))))));
        }
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
        return new AccountRoles(read);
    }

    /** In the order of their declaration. */
    static List<String> texts(Set<Role> roles) {
        return roles.stream().sorted().map(AccountRoles::text).toList();
    }

    private static String text(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
