package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aFileOfKnownSizeHasABarAndTheTimeLeft() {
        Progress progress = progress(true, OptionalLong.of(10_000_000));

        assertThat(progress.line(25_000, 25_000, 2_500_000, Duration.ofSeconds(50)))
                .isEqualTo("[#####               ]  25 %  25,000 rows  2.5 MB  500 rows/s  2:30 left");
    }

    @Test
    void timeLeftCountsFromWhereALoadWasResumed() {
        Progress progress = progress(true, OptionalLong.of(10_000_000));
        progress.startAt(5_000_000);

        assertThat(progress.line(60_000, 10_000, 6_000_000, Duration.ofSeconds(1000)))
                .isEqualTo("[############        ]  60 %  60,000 rows  6.0 MB  10 rows/s  1:06:40 left");
    }

    @Test
    void aStreamHasNoBar() {
        assertThat(progress(false, OptionalLong.empty()).line(1, 1, 100_000, Duration.ofSeconds(1)))
                .isEqualTo("1 rows  0.1 MB  1 rows/s");
    }

    @Test
    void outsideATerminalNothingIsSaidInTheFirstSeconds() {
        progress(false, OptionalLong.of(10)).show(1, 1, 1);

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Progress progress(boolean terminal, OptionalLong total) {
        PrintStream messages = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new Progress(new Console(InputStream.nullInputStream(), messages, messages, terminal, false), total);
    }
}
