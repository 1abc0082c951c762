package campus.application.directory;

/** Builds the directory's use cases from their ports. */
public final class DirectoryUseCases {

    private final DirectoryPorts ports;
    private final DirectorySettings settings;

    public DirectoryUseCases(DirectoryPorts ports, DirectorySettings settings) {
        this.ports = ports;
        this.settings = settings;
    }

    public SignIn signIn() {
        return new SignInService(ports, settings.lockout());
    }

    /** @param linksAdministrators whether accounts of administrators are linked by their name, as all others are */
    public SignInElsewhere signInElsewhere(IdentityProvider provider, boolean linksAdministrators) {
        return new SignInElsewhereService(ports, provider, linksAdministrators);
    }

    public KeepSessions keepSessions() {
        return new KeepSessionsService(ports, settings.browserSessions());
    }

    public RefreshSessions refreshSessions() {
        return new RefreshSessionsService(ports, settings.programSessions());
    }

    public KeepPersonalTokens keepPersonalTokens() {
        return new KeepPersonalTokensService(ports);
    }

    public ManageAccounts manageAccounts() {
        return new ManageAccountsService(ports);
    }

    public ProvisionAdministrator provisionAdministrator() {
        return new ProvisionAdministratorService(ports.transactions(), ports.accounts(), ports.passwords(),
                ports.ids(), ports.clock());
    }
}
