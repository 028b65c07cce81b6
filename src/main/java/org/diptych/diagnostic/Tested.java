package org.diptych.diagnostic;

/**
 * Something that an author asserted and the program tested.
 *
 * @param name what was tested
 * @param at where it is asserted
 * @param failure empty where it holds; else what is wrong
 */
public record Tested(String name, SourcePosition at, String failure) implements Comparable<Tested> {
    /** Whether it holds. */
    public boolean isPassed() {
        return failure.isEmpty();
    }

    @Override
    public int compareTo(Tested other) {
        int order = at.compareTo(other.at);
        return order != 0 ? order : name.compareTo(other.name);
    }
}
