package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's program, on the class path that Maven gives one that depends on this module. */
class PlainProgramIT {

    private static final Path MAPPING = Mappings.file(Mappings.NOTES, "notes");

    @TempDir
    Path directory;

    @Test
    void programInMemoryWorksEndsByItselfAndPrintsNothingOfItsOwn() throws Exception {
        Program program = Program.run(
                directory, Program.withEmbedded(), List.of(), "use", Session.url("jdbc:ashdynamo:mem:x", MAPPING));

        assertThat(program).isEqualTo(new Program(0, lines("1", "1", "two", "1"), ""));
    }

    @Test
    void whatOneProgramWroteToADirectoryTheNextOneReads() throws Exception {
        String url = Session.url("jdbc:ashdynamo:file:" + directory.resolve("data"), MAPPING);

        assertThat(Program.run(directory, Program.withEmbedded(), List.of(), "write", url))
                .isEqualTo(new Program(0, lines("1"), ""));
        assertThat(Program.run(directory, Program.withEmbedded(), List.of(), "read", url))
                .isEqualTo(new Program(0, lines("in a file"), ""));
    }

    @Test
    void programWithoutTheEmbeddedModuleIsToldWhatToAdd() throws Exception {
        Program program = Program.run(
                directory, Program.withoutEmbedded(), List.of(), "use", Session.url("jdbc:ashdynamo:mem:x", MAPPING));

        assertThat(program.output()).startsWith("08001 ").contains("io.ashdynamo:ashdynamo-embedded");
        assertThat(program.errors()).isEmpty();
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
