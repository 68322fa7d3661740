package io.ashdynamo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The program on a tiny table, so that it is known to run; what it measures there means nothing. */
class ReadBenchmarkTest {

    @Test
    void printsEveryRowAndTheTargets() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ReadSettings tiny = new ReadSettings(Duration.ZERO, 8, 2, 1, 4, 2, 2, 1, "");

        new ReadBenchmark(tiny, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "A. Scan of 8 pages",
                        "driver, SCAN SEGMENTS(2)",
                        "B. 4 partitions",
                        "driver, IN, ORDER BY the sort key",
                        "C. Scan of 2 pages",
                        "scan with segments: ",
                        "partitions by IN: ");
    }
}
