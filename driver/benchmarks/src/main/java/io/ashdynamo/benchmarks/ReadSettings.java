package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.SyntheticTable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sizes of {@link ReadBenchmark}.
 *
 * @param latency of each request
 * @param pages of the table; a multiple of the pages of a partition
 * @param items on each page
 * @param partitionPages pages of each partition
 * @param partitions partitions read by IN
 * @param segments segments and threads of the parallel scans
 * @param slowPages pages of the table that the slow consumer reads
 * @param repetitions measured runs of each row
 * @param sequential the connection property that makes the driver read in one stream; empty: none
 */
record ReadSettings(
        Duration latency,
        int pages,
        int items,
        int partitionPages,
        int partitions,
        int segments,
        int slowPages,
        int repetitions,
        String sequential) {

    /** From the system properties {@code ashdynamo.latency} (milliseconds) and so on. */
    static ReadSettings ofSystemProperties() {
        return new ReadSettings(
                Duration.ofMillis(number("latency", 20)),
                number("pages", 200),
                number("items", 100),
                number("partitionPages", 1),
                number("partitions", 20),
                number("segments", 8),
                number("slowPages", 50),
                number("repetitions", 5),
                System.getProperty("ashdynamo.sequential", "parallelism=1"));
    }

    SyntheticTable table() {
        return new SyntheticTable(pages, items, partitionPages);
    }

    SyntheticTable slowTable() {
        return new SyntheticTable(slowPages, items, 1);
    }

    /** The connection properties of the sequential rows. */
    String[] sequentialProperties() {
        return sequential.isEmpty() ? new String[] {"scan=allow"} : new String[] {"scan=allow", sequential};
    }

    /** The keys of the partitions read by IN, spread over the table. */
    List<String> devices() {
        int all = pages / partitionPages;
        return IntStream.range(0, partitions)
                .mapToObj(i -> SyntheticTable.device(i * all / partitions))
                .toList();
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("ashdynamo." + name, otherwise);
    }
}
