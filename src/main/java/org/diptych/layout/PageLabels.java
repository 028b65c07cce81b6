package org.diptych.layout;

import java.util.Map;

/** The labels of the pages that targets stand on, as known from the last time pages were made. */
final class PageLabels {
    /** As wide as most labels: stands in until pages are known. */
    private static final String UNKNOWN = "000";

    private Map<String, String> labels = Map.of();

    String of(String target) {
        return labels.getOrDefault(target, UNKNOWN);
    }

    /** Whether something changed. */
    boolean update(Map<String, String> found) {
        boolean changed = !found.equals(labels);
        labels = Map.copyOf(found);
        return changed;
    }
}
