package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema and the reader accept and refuse the same documents. */
class SchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MappingReader.schema(), InputFormat.JSON);

    private static final String WITH_ATTRIBUTE = """
            ashdynamo: 1
            resources:
              posts:
                partition_key: id
                attributes:
                  id: string
                  column: %s
            """;

    private static final String WITH_SETTING = """
            ashdynamo: 1
            resources:
              posts:
                partition_key: id
                attributes: { id: string, at: timestamp, n: integer, free: string }
                %s
            """;

    static Stream<Path> validFiles() {
        return Corpus.files("valid");
    }

    static Stream<Path> faultyFiles() {
        return Corpus.files("faults/structure");
    }

    static Stream<String> validLines() {
        return lines("valid");
    }

    static Stream<String> faultyLines() {
        return lines("faulty");
    }

    private static Stream<String> lines(String kind) {
        return Stream.concat(
                Corpus.lines("attributes-" + kind + ".txt").map(WITH_ATTRIBUTE::formatted),
                Corpus.lines("settings-" + kind + ".txt").map(WITH_SETTING::formatted));
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void bothAcceptAFile(Path file) {
        bothAccept(Corpus.text(file));
    }

    @ParameterizedTest
    @MethodSource("validLines")
    void bothAccept(String document) {
        assertThat(violations(document)).isEmpty();
        assertThat(MappingReader.read("f", document).resources()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("faultyFiles")
    void bothRefuseAFile(Path file) {
        bothRefuse(Corpus.document(file));
    }

    @ParameterizedTest
    @MethodSource("faultyLines")
    void bothRefuse(String document) {
        assertThat(violations(document)).isNotEmpty();
        assertThatThrownBy(() -> MappingReader.read("f", document)).isInstanceOf(MappingException.class);
    }

    @Test
    void theSchemaIsASchemaOfItsDraft() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(metaSchema.validate(MappingReader.schema(), InputFormat.JSON))
                .isEmpty();
    }

    static List<com.networknt.schema.Error> violations(String document) {
        Faults none = Faults.withoutPositions();
        Node root = new TreeReader(new MappingFile("f", document), none).read().orElseThrow();
        return SCHEMA.validate(Json.of(root), InputFormat.JSON);
    }
}
