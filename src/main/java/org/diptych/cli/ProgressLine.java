package org.diptych.cli;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.diptych.build.Progress;
import org.diptych.build.Written;
import org.jspecify.annotations.Nullable;

/** A progress bar where a person looks on; nothing elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void planned(int outputs) {
        if (bar != null) {
            bar.maxHint(bar.getMax() + outputs);
        } else if (terminal.isInteractive() && outputs > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("build")
                    .setInitialMax(outputs)
                    .setUpdateIntervalMillis(100)
                    .setMaxRenderedLength(72)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, 72))
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void written(Written written) {
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(written.target().edition().code() + " "
                    + written.target().format().code());
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** One line of the summary: path, pages, size, time, in columns. */
    static String summary(String folder, Written written, int pathWidth) {
        String pages = written.pages() > 0
                ? String.format(Locale.ROOT, "%4d %s", written.pages(), written.pages() == 1 ? "page " : "pages")
                : " ".repeat(10);
        return String.format(
                Locale.ROOT,
                "%-" + pathWidth + "s  %s  %9s  %5.2f s",
                folder + "/" + written.entryPath(),
                pages,
                size(written.size()),
                written.millis() / 1000.0);
    }

    /** Bytes in the unit that reads best: {@code 812 B}, {@code 34.1 kB}, {@code 2.4 MB}. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
