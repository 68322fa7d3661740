package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.embedded.EmbeddedDynamoDb;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load in a JVM of its own with a heap of 64 MB, killed halfway and resumed, then unloaded in as small a heap; against a
 * database in this JVM. How many rows is {@code -Dashdynamo.rows}.
 */
class KilledLoadIT {

    private static final int ROWS = Integer.getInteger("ashdynamo.rows", 20_000);
    private static final int GENEROUS_MINUTES = 20;

    @TempDir
    Path directory;

    @Test
    void eachRowIsThereOnce() throws Exception {
        Path file = orders();
        Path unloaded = directory.resolve("unloaded.csv");
        Path state = directory.resolve("orders.csv.state");
        URI endpoint = new EmbeddedDynamoDb().inMemory("killed-load");
        String url = "jdbc:ashdynamo:" + endpoint + "?mapping=classpath:loader.yaml&tables=create";

        Process killed = start("load", url, "orders", file.toString());
        waitForHalf(killed, state);
        killed.destroyForcibly().waitFor();
        long before = rowsIn(state);
        finish(start("load", url, "orders", file.toString(), "--resume"));
        finish(start("unload", url, "orders", unloaded.toString()));

        assertThat(before).isBetween(ROWS / 2L, ROWS - 1L);
        assertThat(messages()).contains(ROWS + " rows loaded\n").endsWith(ROWS + " rows unloaded\n");
        assertThat(state).doesNotExist();
        assertThat(sortedLines(unloaded)).isEqualTo(sortedLines(file));
    }

    private Path orders() throws IOException {
        Path file = directory.resolve("orders.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("customer,number,status,total,note\n");
            for (int i = 0; i < ROWS; i++) {
                csv.write("c" + i % 100 + "," + i + ",paid," + i + ".25,\"row " + i + "\n of ü, \"\"many\"\"\"\n");
            }
        }
        return file;
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loader.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("messages").toFile()))
                .start();
    }

    private void finish(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(GENEROUS_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(messages()).isZero();
    }

    private void waitForHalf(Process load, Path state) throws IOException, InterruptedException {
        while (rowsIn(state) < ROWS / 2) {
            assertThat(load.isAlive()).as(messages()).isTrue();
            Thread.sleep(5);
        }
    }

    private static long rowsIn(Path state) throws IOException {
        if (Files.notExists(state)) {
            return 0;
        }
        return Files.readAllLines(state).stream()
                .filter(line -> line.startsWith("rows="))
                .mapToLong(line -> Long.parseLong(line.substring("rows=".length())))
                .sum();
    }

    private String messages() throws IOException {
        return Files.readString(directory.resolve("messages")).replace(System.lineSeparator(), "\n");
    }

    private static List<String> sortedLines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.sorted().toList();
        }
    }
}
