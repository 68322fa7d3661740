package io.ashdynamo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedJvmTest {

    private static final Fork NOTHING_TO_SAY = new Fork(0, "");

    @TempDir
    Path directory;

    @Test
    void programInMemoryEndsByItselfAndPrintsNothing() throws Exception {
        assertThat(fork("write", "memory")).isEqualTo(NOTHING_TO_SAY);
    }

    @Test
    void whatOneJvmWroteToADirectoryTheNextOneReads() throws Exception {
        String data = directory.resolve("data").toString();

        assertThat(fork("write", data)).isEqualTo(NOTHING_TO_SAY);
        assertThat(fork("read", data)).isEqualTo(NOTHING_TO_SAY);
    }

    @Test
    void directoryInUseIsRefusedToAnotherProcess() throws Exception {
        Path data = directory.resolve("data");
        new EmbeddedDynamoDb().inDirectory(data);

        Fork second = fork("read", data.toString());

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output()).contains(data.toRealPath() + " is in use by another process");
    }

    @Test
    void onlyTheLibraryOfThisJarIsUnpacked() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));

        Fork fork = Fork.run(directory, List.of("-Djava.io.tmpdir=" + temporary), "write", "memory");

        assertThat(fork).isEqualTo(NOTHING_TO_SAY);
        assertThat(filesIn(temporary)).containsExactly(Platform.libraryName());
    }

    @Test
    void configuredLibraryIsUsedAndNothingUnpacked() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        Path library = Files.createDirectory(directory.resolve("library"));
        copyLibraryTo(library.resolve(Platform.current().libraryNames().get(1)));

        Fork fork = Fork.run(
                directory,
                List.of("-Djava.io.tmpdir=" + temporary, "-Dsqlite4java.library.path=" + library),
                "write",
                "memory");

        assertThat(fork).isEqualTo(NOTHING_TO_SAY);
        assertThat(filesIn(temporary)).isEmpty();
    }

    @Test
    void configuredDirectoryWithoutLibraryIsNamedWithTheNamesLookedFor() throws Exception {
        Fork fork = Fork.run(directory, List.of("-Dsqlite4java.library.path=" + directory), "write", "memory");

        assertThat(fork.exit()).isEqualTo(1);
        assertThat(fork.output())
                .contains("sqlite4java.library.path")
                .contains(Platform.libraryName())
                .contains(directory + " has none of them");
    }

    private Fork fork(String... args) throws IOException, InterruptedException {
        return Fork.run(directory, List.of(), args);
    }

    private static void copyLibraryTo(Path target) throws IOException {
        String resource = "native/" + Platform.current() + "/" + Platform.libraryName();
        try (var in = NativeLibrary.class.getResourceAsStream(resource)) {
            Files.copy(in, target);
        }
    }

    private static List<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("hsperfdata"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
