package campus.bootstrap;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as it was packaged, and of the runtime. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[]{"Campus " + (version == null ? "(not packaged)" : version) + ", Java "
                + Runtime.version()};
    }
}
