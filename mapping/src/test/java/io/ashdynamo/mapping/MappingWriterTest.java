package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingWriterTest {

    private static final long SEED = 20261123;
    private static final String PIECES = "{}[]:,&*!|>'\"#%@`-? \n\r\t\\~<=.0_éa\u0000\u0085\u00a0\u2028\ufeff😀\ud83d";

    static Stream<String> files() {
        return Stream.concat(
                        Corpus.files("valid"),
                        Stream.of(
                                        "driver/core/src/test/resources/spec/mapping.yaml",
                                        "examples/quickstart/src/main/resources/quickstart.yaml",
                                        "examples/shell/src/main/resources/sample.yaml")
                                .map(Path.of("..")::resolve))
                .map(Corpus::text);
    }

    static Stream<String> attributes() {
        return Corpus.lines("attributes-valid.txt");
    }

    static Stream<String> settings() {
        return Corpus.lines("settings-valid.txt");
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "n",
                "null",
                "NULL",
                "~",
                "true",
                "False",
                "",
                " ",
                " a",
                "a ",
                "1",
                "1e5",
                "0x1F",
                "0o7",
                "-1",
                "1_000",
                "12:30:45",
                "2025-03-31",
                ".5",
                ".inf",
                "-.INF",
                ".nan",
                "=",
                "<<",
                "a: b",
                "a:b",
                "a:",
                ":a",
                "a #b",
                "#a",
                "- a",
                "-",
                "--",
                "---",
                "...",
                "? a",
                "?",
                "!tag",
                "&a",
                "*a",
                "|",
                ">",
                "%YAML 1.2",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "it's",
                "a\\b",
                "\\",
                "a,b",
                "{a}",
                "[a]",
                "{",
                "}",
                "a\nb",
                "\n",
                "a\r\nb",
                "\t",
                "a\tb",
                "\u0000",
                "\u007f",
                "\u0085",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "été",
                "日本",
                "😀",
                "e\u0301",
                "\u202e",
                "a  b",
                "ashdynamo",
                "a".repeat(5000),
                "é ".repeat(700) + "é");
    }

    static Stream<String> randomTexts() {
        Random random = new Random(SEED);
        int[] pieces = PIECES.codePoints().toArray();
        return Stream.generate(() -> {
                    int[] text = random.ints(random.nextInt(12), 0, pieces.length)
                            .map(i -> pieces[i])
                            .toArray();
                    return new String(text, 0, text.length);
                })
                .limit(2000);
    }

    @Test
    void writesTheExampleOfTheContract() {
        assertThat(MappingWriter.write(Mapping.of(List.of(SpecExample.read())))).isEqualTo("""
                ashdynamo: 1
                resources:
                  posts:
                    partition_key: email
                    sort_key: inserted_at
                    attributes:
                      email: string
                      inserted_at: { type: timestamp, default: now, writable: false }
                      status: { type: string, allow_nil: false, one_of: [active, inactive] }
                      title: { type: string, max_length: 200 }
                      likes: { type: integer, default: 0 }
                      tags: string_set
                      author: { type: map, source: authorInfo }
                      updated_at: { type: timestamp, update_default: now }
                      version: bigint
                      expires_at: { type: timestamp, format: epoch_seconds }
                    global_secondary_indexes:
                      by_status: { partition_key: status, sort_key: inserted_at }
                    local_secondary_indexes:
                      by_likes: { sort_key: likes, projection: [title] }
                    actions:
                      read: true
                      create: { accept: [email, status, title, tags] }
                      update: { accept: [status, title] }
                      destroy: true
                    optimistic_lock: version
                    time_to_live: expires_at
                    scan: deny
                """);
    }

    @Test
    void writesEverythingElseThatAResourceCanSay() {
        String text = """
                ashdynamo: 1
                resources:
                  lines:
                    table: shop
                    partition_key: { source: PK, template: "USER#{user}" }
                    sort_key: { source: SK, template: "LINE#{line}" }
                    attributes:
                      user: { type: uuid, default: uuid }
                      line: { type: bigint, min: 1, max: 999 }
                      price: { type: decimal, precision: 12, scale: 2, default: 0.00 }
                      short: { type: decimal, precision: 5 }
                      at: { type: timestamp, precision: 3, allow_nil: false }
                      mail: { type: string, sensitive: true, description: "To whom, and why", match: "^[^@]+@[^@]+$" }
                      parts: { type: list, default: [1, two, [true]], min_length: 1 }
                      place: { type: map, default: { country: IT, "no": {}, "a b": [] } }
                      next: string
                      tenant: { type: string, writable: false }
                      gone: bigint
                    global_secondary_indexes:
                      by_mail: { partition_key: mail, projection: keys_only }
                      by_next: { partition_key: { source: G, template: "N#{next}" }, sort_key: at, projection: [price, mail] }
                    actions: {}
                    time_to_live: gone
                    hide_expired: false
                    discriminator: { source: _type, value: "1" }
                    multitenancy: { strategy: partition_key, separator: "|" }
                    relationships:
                      before: { belongs_to: lines, attribute: [user, line] }
                      owner: { belongs_to: "yes", attribute: user }
                    description: What was bought
                    open: true
                    billing: { read_units: 5, write_units: 10 }
                  "yes":
                    partition_key: id
                    attributes:
                      id: uuid
                """;

        assertThat(MappingWriter.write(MappingReader.read("f", text))).isEqualTo(text.replace("\"a b\"", "a b"));
    }

    @Test
    void leavesOutWhatEqualsItsDefault() {
        Mapping mapping = MappingReader.read("f", """
                ashdynamo: 1
                resources:
                  posts:
                    table: posts
                    partition_key: id
                    attributes:
                      id: { type: string, source: id, allow_nil: false, writable: true, sensitive: false }
                      at: { type: timestamp, format: iso, precision: 6, allow_nil: true }
                      n: { type: decimal, precision: 38, scale: 10 }
                    global_secondary_indexes: { by_n: { partition_key: n, projection: all } }
                    local_secondary_indexes: {}
                    actions: { read: true, create: true, update: true, destroy: true, upsert: true }
                    hide_expired: true
                    multitenancy: { strategy: table, separator: "-" }
                    open: false
                    billing: on_demand
                """);

        assertThat(MappingWriter.write(mapping)).isEqualTo("""
                ashdynamo: 1
                resources:
                  posts:
                    partition_key: id
                    attributes:
                      id: string
                      at: timestamp
                      n: decimal
                    global_secondary_indexes:
                      by_n: { partition_key: n }
                    multitenancy: { strategy: table }
                """);
    }

    @Test
    void writesNoResources() {
        assertThat(MappingWriter.write(new Mapping(Map.of()))).isEqualTo("ashdynamo: 1\nresources: {}\n");
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesReadBackAndSuitTheSchema(String text) {
        Mapping mapping = MappingReader.read("f", text);

        readsBack(mapping);
        assertThat(SchemaTest.violations(MappingWriter.write(mapping))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void attributesReadBack(String attribute) {
        readsBack(MappingReader.read("f", """
                ashdynamo: 1
                resources:
                  posts:
                    partition_key: id
                    attributes:
                      id: string
                      column: %s
                """.formatted(attribute)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsReadBack(String setting) {
        readsBack(MappingReader.read("f", """
                ashdynamo: 1
                resources:
                  posts:
                    partition_key: id
                    attributes: { id: string, at: timestamp, n: integer, free: string }
                    %s
                """.formatted(setting)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextsReadBack(String text) {
        readsBack(saying(text));
    }

    @Test
    void randomTextsReadBack() {
        randomTexts().forEach(text -> readsBack(saying(text)));
    }

    private static Resource saying(String text) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("a" + text, List.of(text, text));
        document.put(text + "a", Map.of("x", text));
        return Resource.builder("posts")
                .partitionKey("id")
                .attribute("id", TypeName.STRING, a -> a.description(text))
                .attribute("s", TypeName.STRING, a -> a.oneOf(text, "other").defaultValue(text))
                .attribute("m", TypeName.MAP, a -> a.defaultValue(document))
                .description(text)
                .build();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileNamesReadBack(String text) {
        String name = text.isEmpty() ? " " : text;
        String key = name.length() < 100 ? name : "id";
        readsBack(Resource.builder(name)
                .table("posts")
                .partitionKey(key)
                .attribute(key, TypeName.STRING)
                .attribute("x" + name, TypeName.STRING, a -> a.source("y" + name))
                .actions(new Actions(
                        Action.ALLOWED,
                        Action.accepting(key, "x" + name),
                        Action.accepting(),
                        Action.REFUSED,
                        Action.REFUSED))
                .discriminator("t" + name, name)
                .relationship(name, name, "x" + name)
                .build());
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00", "-0.10", "1E+2", "1E-130", "9.99E+125", "0E-20", "12345678901234567890123456789012345678"})
    void numbersKeepEveryDigit(BigDecimal number) {
        readsBack(Resource.builder("posts")
                .partitionKey("id")
                .attribute("id", TypeName.STRING)
                .attribute("n", TypeName.DECIMAL, a -> a.defaultValue(number).min(number))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "title", "inserted_at", "a-b", "a.b", "What was bought", "été", "Yes please", "_"})
    void plainTextsStandWithoutQuotes(String text) {
        assertThat(YamlScalar.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "yes; \"yes\"",
                "~~; \"\"",
                "1; \"1\"",
                "a: b; \"a: b\"",
                "say \"hi\"; \"say \\\"hi\\\"\"",
                "😀; \"😀\""
            },
            delimiter = ';')
    void otherTextsStandInDoubleQuotes(String text, String written) {
        assertThat(YamlScalar.of(text)).isEqualTo(written);
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        assertThat(YamlScalar.of("\n\t\r\\\u0000\u00a0\u2028\ufeff\ud83d"))
                .isEqualTo("\"\\n\\t\\r\\\\\\u0000\\u00a0\\u2028\\ufeff\\ud83d\"");
        assertThat(YamlScalar.of(Character.toString(0xE0001))).isEqualTo("\"\\U000e0001\"");
    }

    private static void readsBack(Resource resource) {
        readsBack(new Mapping(Map.of(resource.name(), resource)));
    }

    private static void readsBack(Mapping mapping) {
        String text = MappingWriter.write(mapping);
        Mapping read = MappingReader.read("written", text);

        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(read).isEqualTo(mapping);
        assertThat(read.resources().keySet())
                .containsExactlyElementsOf(mapping.resources().keySet());
        assertThat(MappingWriter.write(read)).isEqualTo(text);
    }
}
