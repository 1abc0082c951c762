package campus.application.directory;

/** Makes sure that somebody can sign in to a new school. */
public interface ProvisionAdministrator {

    /** True when the school is empty, that is, has no account at all. */
    boolean isNeeded();

    /** Adds the first account, "admin"; false when somebody else was faster. */
    boolean provision(String password);
}
