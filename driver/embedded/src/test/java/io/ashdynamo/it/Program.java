package io.ashdynamo.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What {@link PlainProgram} ended with in a JVM of its own, on a class path as users have it. */
record Program(int exit, String output, String errors) {

    private static final int GENEROUS_MINUTES = 3;

    /** The class path of a program without this module. */
    static List<String> withoutEmbedded() throws IOException {
        try (InputStream list = Program.class.getResourceAsStream("/runtime-classpath.txt")) {
            String classPath = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            return List.of(classPath.split(File.pathSeparator, -1));
        }
    }

    /** The class path of a program with this module and what it needs. */
    static List<String> withEmbedded() throws IOException {
        List<String> classPath = new ArrayList<>(withoutEmbedded());
        classPath.add(home(io.ashdynamo.embedded.EmbeddedDynamoDb.class));
        return classPath;
    }

    /** Where a class comes from: this module's jar, or its directory of classes. */
    private static String home(Class<?> type) {
        return Path.of(java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /**
     * Runs the program.
     *
     * @param directory for its class, which is all it gets of the tests, and for what it prints
     */
    static Program run(Path directory, List<String> classPath, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(classPath);
        all.add(copyTo(directory.resolve("classes")).toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            // The JDK's own warning about System.load, which only the user can turn off.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, all), PlainProgram.class.getName()));
        command.addAll(List.of(arguments));
        return run(command, directory.resolve("output"), directory.resolve("errors"));
    }

    private static Program run(List<String> command, Path output, Path errors)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(GENEROUS_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it does not end: " + Files.readString(errors));
            }
            return new Program(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path copyTo(Path classes) throws IOException {
        String file = PlainProgram.class.getName().replace('.', '/') + ".class";
        Path copy = classes.resolve(file);
        Files.createDirectories(copy.getParent());
        try (InputStream in = Program.class.getResourceAsStream("/" + file)) {
            Files.write(copy, in.readAllBytes());
        }
        return classes;
    }
}
