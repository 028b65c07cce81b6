package org.diptych.content;

/**
 * The name of a record, as content writes it.
 *
 * @param publication the publication it stands in; empty for the one at hand
 * @param id the id of the record or actor
 * @param unit the unit of an actor ({@code dru} of {@code urban.dru}); empty for the whole body
 */
public record RecordName(String publication, String id, String unit) {
    /** Reads {@code id}, {@code publication:id}, {@code actor.unit}. */
    public static RecordName parse(String typed) {
        int colon = typed.indexOf(':');
        String publication = colon < 0 ? "" : typed.substring(0, colon);
        String rest = typed.substring(colon + 1);
        int dot = rest.indexOf('.');
        return dot < 0
                ? new RecordName(publication, rest, "")
                : new RecordName(publication, rest.substring(0, dot), rest.substring(dot + 1));
    }
}
