package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashdynamo.mapping.Fault.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingReaderTest {

    private static final String POSTS = """
            ashdynamo: 1
            resources:
              posts:
                partition_key: id
                attributes:
                  id: string
            """;

    private static final String USERS = """
            ashdynamo: 1
            resources:
              users:
                partition_key: id
                attributes:
                  id: string
                relationships:
                  post: { belongs_to: posts, attribute: id }
            """;

    @Test
    void reportsTenFaultsAtOnceEachAtItsPlace() {
        String text = """
                ashdynamo: 1
                resources:
                  posts:
                    partition_key: emial
                    sort_kye: inserted_at
                    attributes:
                      email:       strnig
                      inserted_at: { type: timestamp, defualt: now }
                      status:      { type: string, one_of: [active, 1] }
                      likes:       { type: integer, default: "0" }
                    global_secondary_indexes:
                      by_status: { partition_key: statsu, projection: key_only }
                    actions:
                      create: { accept: [email, title] }
                    scan: denie
                """;

        assertThat(faults("posts.yaml", text))
                .containsExactly(
                        "posts.yaml:4:20: resources.posts.partition_key: there is no column emial; did you mean email?",
                        "posts.yaml:5:5: resources.posts.sort_kye: unknown key sort_kye; did you mean sort_key?",
                        "posts.yaml:7:20: resources.posts.attributes.email: unknown word strnig; did you mean string?",
                        "posts.yaml:8:39: resources.posts.attributes.inserted_at.defualt: unknown key defualt; did you mean default?",
                        "posts.yaml:9:53: resources.posts.attributes.status.one_of[1]: this is a number; type string is written as text: put it in quotes",
                        "posts.yaml:10:46: resources.posts.attributes.likes.default: this is text; type integer is written as digits, without quotes",
                        "posts.yaml:12:35: resources.posts.global_secondary_indexes.by_status.partition_key: there is no column statsu; did you mean status?",
                        "posts.yaml:12:55: resources.posts.global_secondary_indexes.by_status.projection: unknown word key_only; did you mean keys_only?",
                        "posts.yaml:14:33: resources.posts.actions.create.accept[title]: there is no column title; possible here: email, inserted_at, status, likes",
                        "posts.yaml:15:11: resources.posts.scan: unknown word denie; did you mean deny?");
    }

    @Test
    void readsTheExampleOfTheContract() {
        Resource posts = SpecExample.read();

        assertThat(posts.table()).isEqualTo("posts");
        assertThat(posts.key().columns()).containsExactly("email", "inserted_at");
        assertThat(posts.attribute("inserted_at"))
                .contains(new Attribute(
                        "inserted_at",
                        AttributeType.of(TypeName.TIMESTAMP),
                        "inserted_at",
                        false,
                        Optional.of(new DefaultValue.Now()),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty(),
                        Constraints.NONE));
        assertThat(posts.attribute("author").orElseThrow().source()).isEqualTo("authorInfo");
        assertThat(posts.attribute("likes").orElseThrow().defaultValue())
                .contains(new DefaultValue.Literal(BigDecimal.ZERO));
        assertThat(posts.attribute("expires_at").orElseThrow().type().stored()).isEqualTo(StoredType.N);
        assertThat(posts.actions().upsert()).isEqualTo(Action.REFUSED);
        assertThat(posts.actions().update().accept().orElseThrow()).containsExactly("status", "title");
        assertThat(posts.scan()).contains(ScanPolicy.DENY);
        assertThat(posts.hideExpired()).isTrue();
    }

    @Test
    void keepsTheOrderOfResourcesAndColumns() {
        assertThat(SpecExample.read().attributes())
                .extracting(Attribute::name)
                .startsWith("email", "inserted_at", "status")
                .endsWith("version", "expires_at");
    }

    @Test
    void allowsEveryActionWithoutAnActionsSection() {
        assertThat(MappingReader.read("f", POSTS).resources().get("posts").actions())
                .isEqualTo(Actions.ALL);
    }

    @Test
    void takesTemplatesApart() {
        Mapping mapping = MappingReader.read(
                "f",
                Corpus.text(Corpus.files("valid")
                        .filter(f -> f.endsWith("single-table.yaml"))
                        .findFirst()
                        .orElseThrow()));

        assertThat(mapping.resources().get("orders").key().sort())
                .contains(new KeyPart.Templated(
                        "SK",
                        new KeyTemplate(
                                "ORDER#{placed_at}#{order_id:19}",
                                List.of(
                                        new KeyTemplate.Fixed("ORDER#"),
                                        new KeyTemplate.Column("placed_at"),
                                        new KeyTemplate.Fixed("#"),
                                        new KeyTemplate.Column("order_id", OptionalInt.of(19))))));
    }

    @Test
    void keepsAllDigitsOfANumber() {
        String digits = "-1234567890123456789012345678.9012345678";

        Mapping mapping = MappingReader.read("f", POSTS + "      n: { type: decimal, default: " + digits + " }\n");

        assertThat(mapping.resources().get("posts").attribute("n").orElseThrow().defaultValue())
                .contains(new DefaultValue.Literal(new BigDecimal(digits)));
    }

    @Test
    void findsResourcesInOtherFiles() {
        Mapping mapping = MappingReader.readAll(
                List.of(new MappingFile("users.yaml", USERS), new MappingFile("posts.yaml", POSTS)));

        assertThat(mapping.resources()).containsOnlyKeys("users", "posts");
    }

    @Test
    void namesBothPlacesOfAResourceDeclaredInTwoFiles() {
        assertThatThrownBy(() -> MappingReader.readAll(
                        List.of(new MappingFile("b.yaml", POSTS), new MappingFile("a.yaml", "\n" + POSTS))))
                .hasMessage("a.yaml:4:3: resources.posts: the resource is declared in two files; the first time at"
                        + " b.yaml:3:3");
    }

    @Test
    void sortsFaultsByTheOrderOfTheFiles() {
        MappingException e = catchThrowableOfType(
                MappingException.class,
                () -> MappingReader.readAll(
                        List.of(new MappingFile("b.yaml", USERS), new MappingFile("a.yaml", "ashdynamo: 2"))));

        assertThat(e.faults())
                .extracting(f -> f.position().map(Position::file).orElse(""))
                .containsExactly("a.yaml", "a.yaml");
    }

    @Test
    void readsFilesAndStreamsWithAByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("posts.yaml"), "\uFEFF" + POSTS);
        byte[] bytes = Files.readAllBytes(file);

        assertThat(MappingReader.read(file)).isEqualTo(MappingReader.read("f", POSTS));
        assertThat(MappingReader.read("f", new ByteArrayInputStream(bytes))).isEqualTo(MappingReader.read("f", POSTS));
    }

    @Test
    void leavesAMissingFileToItsException(@TempDir Path folder) {
        assertThatThrownBy(() -> MappingReader.read(folder.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void saysWhereAFileIsNotUtf8() {
        byte[] latin1 = "ashdynamo: 1\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> MappingReader.read("f", new ByteArrayInputStream(latin1)))
                .isInstanceOf(MappingException.class)
                .hasMessage("f:2:6: the file is not UTF-8; save it in that encoding");
    }

    @Test
    void saysWhereACharacterIsThatYamlForbids() {
        assertThat(faults("f", "ashdynamo: 1\r\na: \u0007"))
                .containsExactly("f:2:4: the character U+0007 cannot be in a YAML file");
    }

    @Test
    void refusesHugeAndDeepAndMultipliedInput() {
        assertThat(faults("f", "#".repeat(MappingFile.MAX_SIZE + 1)))
                .containsExactly("f:1:1: " + MappingFile.tooLarge());
        assertThat(faults("f", "[".repeat(100_000))).containsExactly("f:1:51: nested more than 50 deep");
        assertThat(faults("f", laughs(30))).singleElement().asString().contains("more than 250000 values");
        assertThat(faults("f", "&a [*a]")).singleElement().asString().contains("more than 50 deep");
    }

    /** Each line holds the one before ten times; there may be no more than 50 aliases. */
    private static String laughs(int lines) {
        StringBuilder text = new StringBuilder("a0: &a0 [1, 2, 3, 4, 5]\n");
        for (int i = 1; i < Math.min(lines, 6); i++) {
            String alias = "*a" + (i - 1) + ", ";
            text.append("a%d: &a%d [%s]\n".formatted(i, i, alias.repeat(10)));
        }
        return text.toString();
    }

    @Test
    void survivesPatternsThatExhaustTheStack() {
        String deep = "      a: { type: string, match: \"" + "(".repeat(ConstraintsBuilder.MAX_PATTERN) + "\" }\n";
        String looping = "      b: { type: string, match: \"^(a|b)*$\", default: " + "ab".repeat(100_000) + " }\n";

        assertThat(faults(
                        "f",
                        POSTS + deep + looping + "      c: { type: string, match: \"" + "a".repeat(1001) + "\" }\n"))
                .satisfiesExactly(
                        f -> assertThat(f).contains("a.match: not a regular expression of Java"),
                        f -> assertThat(f).endsWith("the default is too long for the pattern of match"),
                        f -> assertThat(f).endsWith("a pattern has at most 1000 characters"));
    }

    @Test
    void reportsWhatTheYamlLibraryFailsOn() {
        assertThat(faults("f", "a: \"\\UFFFFFFFF\"")).singleElement().asString().contains("not readable as YAML");
        assertThat(faults("f", "%YAML 9.9\n---\na: 1"))
                .singleElement()
                .asString()
                .contains("not readable as YAML");
    }

    @Test
    void listsTheFirstThousandOfManyFaults() {
        String keys = IntStream.range(0, 2000).mapToObj("key%d: 1\n"::formatted).reduce("", String::concat);

        assertThat(faults("f", keys))
                .hasSize(Faults.MAX_REPORTED + 1)
                .last()
                .isEqualTo("and 1002 more faults; correct these first");
    }

    @Test
    void quotesNamesInPathsThatAreNoPlainWords() {
        assertThat(faults("f", POSTS.replace("id: string", "a.b: strng").replace("key: id", "key: a.b")))
                .containsExactly(
                        "f:6:12: resources.posts.attributes.\"a.b\": unknown word strng; did you mean string?");
    }

    @Test
    void acceptsAnEmptySetOfResources() {
        assertThat(MappingReader.read("f", "{\"ashdynamo\": 1, \"resources\": {}}"))
                .isEqualTo(new Mapping(Map.of()));
    }

    private static List<String> faults(String name, String text) {
        MappingException e = catchThrowableOfType(MappingException.class, () -> MappingReader.read(name, text));
        return e.faults().stream().map(Fault::toString).toList();
    }
}
