package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a list or a quotation into one for each row; the first keeps the id. */
final class Pieces {
    private static final String CONTINUED = "continued";

    private final Optional<Block> whole;
    private int done;

    Pieces(Optional<Block> whole) {
        this.whole = whole;
    }

    private Attributes attributes(Block of) {
        Attributes attributes = of.attributes();
        if (done++ == 0) {
            return attributes;
        }
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.add(CONTINUED);
        return new Attributes("", classes, attributes.language(), attributes.origin(), attributes.at());
    }

    Block item(Block.Item item) {
        Block.ItemList list = (Block.ItemList) whole.orElseThrow();
        int start = list.ordered() ? list.start() + done : list.start();
        boolean continued = done > 0 || list.continued();
        return new Block.ItemList(attributes(list), list.ordered(), start, continued, List.of(item));
    }

    Block definition(Block.Definition definition) {
        return new Block.DefinitionList(attributes(whole.orElseThrow()), List.of(definition));
    }

    Block quoted(Block block) {
        return new Block.Quote(attributes(whole.orElseThrow()), List.of(block));
    }
}
