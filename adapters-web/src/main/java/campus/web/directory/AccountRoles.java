package campus.web.directory;

import java.util.List;
import java.util.Set;

import campus.domain.directory.Role;

/** The roles of an account as clients write them. */
record AccountRoles(Set<Role> roles) {

    static final int MOST = 5;

    static AccountRoles of(List<String> names) {
        return new AccountRoles(EnumWords.read(names, Role.class));
    }

    /** In the order of their declaration. */
    static List<String> texts(Set<Role> roles) {
        return EnumWords.texts(roles);
    }
}
