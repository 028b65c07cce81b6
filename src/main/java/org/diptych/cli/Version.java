package org.diptych.cli;

import picocli.CommandLine.IVersionProvider;

/** The version printed by {@code --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"diptych " + number()};
    }

    /** From the jar's manifest; {@code dev} when run from classes. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
