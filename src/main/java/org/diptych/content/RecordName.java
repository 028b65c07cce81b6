package org.diptych.content;

/**
 * The name of a record, as content writes it.
 *
 * @param publication the publication it stands in; empty for the one at hand
 * @param id the id of the record, actor or term; that of an actor's unit has a dot: {@code urban.dru}
 */
public record RecordName(String publication, String id) {
    /** Reads {@code id} or {@code publication:id}. */
    public static RecordName parse(String typed) {
        int colon = typed.indexOf(':');
        return colon < 0
                ? new RecordName("", typed)
                : new RecordName(typed.substring(0, colon), typed.substring(colon + 1));
    }
}
