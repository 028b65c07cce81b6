package org.diptych.source;

/** How many values hang below a node. */
final class Weight {
    private Weight() {}

    /** Counts, and stops at a limit: what aliases share is counted as often as it stands. */
    static int of(Node node, int limit) {
        int weight = 1;
        switch (node) {
            case Node.Scalar scalar -> {
                return 1;
            }
            case Node.Sequence sequence -> {
                for (Node item : sequence) {
                    weight += of(item, limit - weight);
                    if (weight > limit) {
                        return weight;
                    }
                }
            }
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping) {
                    weight += of(entry.value(), limit - weight);
                    if (weight > limit) {
                        return weight;
                    }
                }
            }
        }
        return weight;
    }
}
