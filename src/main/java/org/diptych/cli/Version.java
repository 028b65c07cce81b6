package org.diptych.cli;

/** The version printed by {@code --version}. */
final class Version {
    private Version() {}

    /** From the jar's manifest; {@code dev} when run from classes. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
