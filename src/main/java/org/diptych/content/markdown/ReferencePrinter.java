package org.diptych.content.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;

/** Prints what a text refers to: a record ({@code [](#id)}) or a body ({@code [](actor:id)}). */
public interface ReferencePrinter {
    /** What is referred to. */
    enum Target {
        RECORD,
        ACTOR
    }

    /**
     * A reference as written.
     *
     * @param id without {@code #} and {@code actor:}; a record of another publication is {@code publication:id}
     * @param words the editor's own words, as HTML; empty where the record's own are to be printed
     * @param classes {@code number}, {@code title}, {@code page}, {@code acronym} and others, as written
     * @param at where the id stands
     */
    record Call(Target target, String id, String words, List<String> classes, SourcePosition at) {
        public Call {
            classes = List.copyOf(classes);
        }
    }

    /** The inline HTML for a reference; nothing where nothing has this id, which the converter reports. */
    Optional<String> print(Call call);

    /** The ids there are, for "did you mean". */
    default Collection<String> ids(Target target) {
        return List.of();
    }

    /**
     * The inline HTML of a figure named in a text ({@code {{fact:name}}}); a name that leads nowhere is reported by the
     * printer.
     *
     * @param written what stands after {@code fact:}
     */
    default String fact(String written, SourcePosition at) {
        return "";
    }

    /** A link for the document tree to fill, for every record; the words, or the id, for a body. */
    static Optional<String> link(Call call) {
        if (call.target() == Target.ACTOR) {
            return Optional.of(call.words().isEmpty() ? Html.escape(call.id()) : call.words());
        }
        return Optional.of("<a href=\"#" + Html.escape(call.id()) + "\"" + Html.classes(call.classes()) + ">"
                + call.words() + "</a>");
    }
}
