package org.diptych.style;

import java.util.List;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What selectors can ask of an element.
 *
 * @param id empty where no selector asks for it
 * @param classes those that selectors ask for
 * @param ownLanguage that stands on the element itself; null for none
 * @param language in force
 * @param position among the element's siblings, from 1; 1 where no selector asks
 * @param isLast whether no sibling follows; false where no selector asks
 * @param parent null for the document element
 */
record Place(
        String element,
        String id,
        List<String> classes,
        @Nullable Language ownLanguage,
        Language language,
        int position,
        boolean isLast,
        @Nullable Place parent) {}
