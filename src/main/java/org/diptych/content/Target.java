package org.diptych.content;

import org.diptych.language.Localized;

/** What a reference leads to. */
public sealed interface Target {
    /** The id it is referred to by. */
    String id();

    /** The name of its record type; {@code actor}, {@code term}, {@code target-group} for an entry of the registries. */
    String type();

    /** The words to print for it. */
    Localized<String> title();

    /** A record of the same publication. */
    record OfRecord(Record record) implements Target {
        @Override
        public String id() {
            return record.id();
        }

        @Override
        public String type() {
            return record.type().name();
        }

        @Override
        public Localized<String> title() {
            return record.title();
        }
    }

    /** A record of another publication, of which only this much is known. */
    record Elsewhere(String publication, String id, String type, Localized<String> title) implements Target {}

    /** A body of the registry, or a unit of one. */
    record OfActor(Registries.Actor actor) implements Target {
        @Override
        public String id() {
            return actor.id();
        }

        @Override
        public String type() {
            return "actor";
        }

        @Override
        public Localized<String> title() {
            return actor.name();
        }
    }

    /** A term of the glossary. */
    record OfTerm(Registries.Term term) implements Target {
        @Override
        public String id() {
            return term.id();
        }

        @Override
        public String type() {
            return "term";
        }

        @Override
        public Localized<String> title() {
            return term.term();
        }
    }

    /** A target group of the registry. */
    record OfTargetGroup(Registries.TargetGroup group) implements Target {
        @Override
        public String id() {
            return group.id();
        }

        @Override
        public String type() {
            return "target-group";
        }

        @Override
        public Localized<String> title() {
            return group.name();
        }
    }
}
