package org.diptych.write.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.document.Document;
import org.diptych.document.Outline;

/**
 * Which heading of one language is which of the other. Headings of records have the same id in both; those that stand
 * in prose are named after their words, and are told by their place.
 */
final class Counterparts {
    private Counterparts() {}

    /** Ids of headings to ids of the same headings in the other document, for those that have one. */
    static Map<String, String> of(Document from, Document to) {
        Map<String, String> found = new HashMap<>();
        match(Outline.of(from).entries(), Outline.of(to).entries(), found);
        return found;
    }

    /** Headings below the same heading: those between two that are the same are so too when they are as many. */
    private static void match(List<Outline.Entry> from, List<Outline.Entry> to, Map<String, String> found) {
        Set<String> there = new HashSet<>();
        to.forEach(entry -> there.add(entry.target()));
        Set<String> both = new HashSet<>();
        from.stream().map(Outline.Entry::target).filter(there::contains).forEach(both::add);
        List<List<Outline.Entry>> runs = runs(from, both);
        List<List<Outline.Entry>> others = runs(to, both);
        for (int i = 0; i < Math.min(runs.size(), others.size()); i++) {
            pair(runs.get(i), others.get(i), found);
        }
    }

    private static void pair(List<Outline.Entry> from, List<Outline.Entry> to, Map<String, String> found) {
        if (from.size() != to.size()) {
            return;
        }
        for (int i = 0; i < from.size(); i++) {
            found.put(from.get(i).target(), to.get(i).target());
            match(from.get(i).entries(), to.get(i).entries(), found);
        }
    }

    /** Siblings cut before and after each that stands in both documents. */
    private static List<List<Outline.Entry>> runs(List<Outline.Entry> siblings, Set<String> both) {
        List<List<Outline.Entry>> runs = new ArrayList<>();
        List<Outline.Entry> run = new ArrayList<>();
        for (Outline.Entry entry : siblings) {
            if (both.contains(entry.target())) {
                runs.add(run);
                runs.add(List.of(entry));
                run = new ArrayList<>();
            } else {
                run.add(entry);
            }
        }
        runs.add(run);
        return runs;
    }
}
