package org.diptych.content.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Raised letters, {@code 1^er^}. */
final class Raised extends CustomNode {
    /** Recognizes them. */
    static final class Processor implements DelimiterProcessor {
        @Override
        public char getOpeningCharacter() {
            return '^';
        }

        @Override
        public char getClosingCharacter() {
            return '^';
        }

        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            Text opener = opening.getOpener();
            Raised raised = new Raised();
            SourceSpans spans = SourceSpans.empty();
            spans.addAllFrom(opening.getOpeners(1));
            for (Node node = opener.getNext(); node != null && !node.equals(closing.getCloser()); ) {
                Node next = node.getNext();
                raised.appendChild(node);
                spans.addAll(node.getSourceSpans());
                node = next;
            }
            spans.addAllFrom(closing.getClosers(1));
            raised.setSourceSpans(spans.getSourceSpans());
            opener.insertAfter(raised);
            return 1;
        }
    }
}
