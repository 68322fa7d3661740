package io.ashdynamo.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    private static final byte[] CONTENT = "a library".getBytes(UTF_8);

    @TempDir
    Path temporary;

    @Test
    void fileIsTheOwnersAlone() throws Exception {
        Path file = unpack();

        assertThat(file).hasBinaryContent(CONTENT).hasFileName("name");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void intactFileIsLeftAsItIs() throws Exception {
        FileTime old = FileTime.fromMillis(0);
        Files.setLastModifiedTime(unpack(), old);

        assertThat(Files.getLastModifiedTime(unpack())).isEqualTo(old);
    }

    @Test
    void damagedFileIsReplaced() throws Exception {
        Path file = unpack();
        Files.writeString(file, "half a");

        assertThat(unpack()).isEqualTo(file).hasBinaryContent(CONTENT);
    }

    @Test
    void otherContentIsAnotherFile() throws Exception {
        assertThat(Unpacked.file(temporary, "name", "another".getBytes(UTF_8))).isNotEqualTo(unpack());
    }

    @Test
    void directoryOthersCanWriteToIsNotTrusted() throws Exception {
        Path file = unpack();
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(unpack()).isNotEqualTo(file).hasBinaryContent(CONTENT);
    }

    @Test
    void linkInPlaceOfTheDirectoryIsNotTrusted() throws Exception {
        Path directory = unpack().getParent();
        Path elsewhere = Files.move(directory, temporary.resolve("elsewhere"));
        Files.createSymbolicLink(directory, elsewhere);

        assertThat(unpack()).hasBinaryContent(CONTENT).satisfies(file -> assertThat(file.getParent())
                .isNotEqualTo(directory));
    }

    @Test
    void manyAtOnceLeaveOneFile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Path> unpack = this::unpack;
            List<Future<Path>> files =
                    Stream.generate(() -> threads.submit(unpack)).limit(64).toList();

            Path file = files.get(0).get();
            assertThat(files).allSatisfy(other -> assertThat(other.get()).isEqualTo(file));
            assertThat(file).hasBinaryContent(CONTENT);
            assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
        } finally {
            threads.shutdownNow();
        }
    }

    private Path unpack() throws IOException {
        return Unpacked.file(temporary, "name", CONTENT);
    }
}
