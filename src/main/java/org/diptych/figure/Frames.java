package org.diptych.figure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.kind.RecordType;
import org.diptych.value.Stage;
import org.diptych.value.Value;

/** Which year records tell about, and whether it is over: as the kind says of their type, or of one that holds them. */
final class Frames {
    private final Publication publication;
    private final int year;
    private final Map<String, Frame> known = new ConcurrentHashMap<>();

    Frames(Publication publication) {
        this.publication = publication;
        this.year = yearOf(publication.root()).orElse(0);
    }

    /**
     * A year and what is said of it.
     *
     * @param year 0 where the publication has none
     * @param isSaid whether the kind says it of the type; else records may tell of any year
     */
    record Frame(int year, Stage stage, boolean isSaid) {}

    /** The year of the publication; 0 where it has none. */
    int year() {
        return year;
    }

    Frame of(Record record) {
        Frame frame = known.get(record.id());
        if (frame == null) {
            frame = frame(record);
            known.put(record.id(), frame);
        }
        return frame;
    }

    private Frame frame(Record record) {
        Optional<RecordType.Time> time = record.type().time();
        Optional<Integer> own = yearOf(record);
        if (time.isPresent()) {
            return new Frame(own.orElse(year + time.get().offset()), time.get().stage(), year > 0);
        }
        Frame above = publication.holder(record).map(this::of).orElseGet(() -> new Frame(year, Stage.ESTIMATED, false));
        return own.isPresent() ? new Frame(own.get(), above.stage(), above.isSaid()) : above;
    }

    private static Optional<Integer> yearOf(Record record) {
        return record.value("year", Value.Time.class)
                .map(time -> time.moment().first().getYear());
    }
}
