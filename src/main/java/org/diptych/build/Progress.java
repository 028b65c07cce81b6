package org.diptych.build;

/** Told how a build goes on; may be called by several threads at once. */
public interface Progress {
    /** Told before the outputs of a publication are made, how many there will be. */
    void planned(int outputs);

    /** Told when an output is complete, in its place or about to be. */
    void written(Written written);

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void planned(int outputs) {}

        @Override
        public void written(Written written) {}
    };
}
