package io.ashdynamo.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a JVM of its own that ran {@link ForkedMain} ended with. */
record Fork(int exit, String output) {

    private static final int GENEROUS_MINUTES = 3;

    static Fork run(Path directory, List<String> options, String... args) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = start(output, options, args);
        try {
            if (!process.waitFor(GENEROUS_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("It does not end: " + read(output));
            }
            return new Fork(process.exitValue(), read(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path output, List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            // The JDK's own warning about System.load, which only the user can turn off.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ForkedMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String read(Path output) throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
