package io.ashdynamo.examples.loader;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Says how far the work is: in one line that changes on a terminal, in a line every ten seconds elsewhere. */
final class Progress implements AutoCloseable {

    private static final int BAR = 20;
    private static final double MEGABYTE = 1_000_000;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final OptionalLong total;
    private final long started = System.nanoTime();
    private long shown = started;
    private long bytesBefore;

    /**
     * Of work to do.
     *
     * @param total its bytes, if that is known
     */
    Progress(Console console, OptionalLong total) {
        this.out = console.messages();
        this.terminal = console.terminal();
        this.quiet = console.quiet();
        this.total = total;
    }

    /** What of the bytes was done before, by another process. */
    void startAt(long bytes) {
        bytesBefore = bytes;
    }

    void show(long rows, long newRows, long bytes) {
        long now = System.nanoTime();
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (!quiet && now - shown >= pause.toNanos()) {
            shown = now;
            String line = line(rows, newRows, bytes, Duration.ofNanos(now - started));
            out.print(terminal ? CLEAR_LINE + line : line + System.lineSeparator());
            out.flush();
        }
    }

    String line(long rows, long newRows, long bytes, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toNanos() / 1e9);
        String text = String.format(
                Locale.ROOT, "%,d rows  %.1f MB  %,.0f rows/s", rows, bytes / MEGABYTE, newRows / seconds);
        if (total.isEmpty() || total.getAsLong() == 0) {
            return text;
        }
        double part = Math.min(1, (double) bytes / total.getAsLong());
        int filled = (int) (part * BAR);
        String bar =
                String.format(Locale.ROOT, "[%s%s] %3.0f %%", "#".repeat(filled), " ".repeat(BAR - filled), part * 100);
        long done = bytes - bytesBefore;
        return done <= 0
                ? bar + "  " + text
                : bar + "  " + text + "  " + left((total.getAsLong() - bytes) * seconds / done);
    }

    private static String left(double seconds) {
        Duration left = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
        return left.toHours() > 0
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d left", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d left", left.toMinutes(), left.toSecondsPart());
    }

    /** Leaves the line to what is said next. */
    void clear() {
        if (terminal && !quiet) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
