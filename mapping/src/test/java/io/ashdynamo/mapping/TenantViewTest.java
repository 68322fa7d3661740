package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tenant sees of a resource, and which names tenants can have. */
class TenantViewTest {

    private static final String RESOURCES = """
            ashdynamo: 1
            resources:
              plain:
                partition_key: author
                sort_key: at
                attributes: { author: { type: string, source: pk }, at: date, topic: string, day: date, n: integer }
                global_secondary_indexes:
                  by_topic: { partition_key: topic, sort_key: author }
                  by_day: { partition_key: { source: DAY, template: "{day}#{n}" }, sort_key: day }
                  turned: { partition_key: at, sort_key: author }
                local_secondary_indexes:
                  by_n: { sort_key: n }
                multitenancy: { strategy: partition_key }
              composed:
                table: app
                partition_key: { source: PK, template: "USER#{id}" }
                sort_key: { source: SK, template: "NOTE#{n}" }
                attributes: { id: string, n: integer }
                global_secondary_indexes:
                  turned: { partition_key: { source: SK, template: "NOTE#{n}" }, sort_key: { source: PK, template: "USER#{id}" } }
                local_secondary_indexes:
                  by_id: { sort_key: id }
                multitenancy: { strategy: partition_key, separator: "|" }
              tabled:
                table: jobs
                partition_key: id
                attributes: { id: string }
                multitenancy: { strategy: table }
              marked:
                partition_key: id
                attributes: { id: string }
                discriminator: { source: type, value: mark }
                multitenancy: { strategy: attribute, attribute: owner }
              shared:
                partition_key: id
                attributes: { id: string }
            """;

    private static final Mapping MAPPING = MappingReader.read("views.yaml", RESOURCES);

    private static Resource declared(String name) {
        return MAPPING.resources().get(name);
    }

    private static Resource view(String name) {
        return TenantView.of(declared(name), "acme");
    }

    private static String prefix(String resource, String column) {
        return view(resource).attribute(column).orElseThrow().prefix();
    }

    @Test
    void plainPartitionKeysOfTheTableAndOfGlobalIndexesAreStoredBehindTheTenant() {
        assertThat(prefix("plain", "author")).isEqualTo("acme#");
        assertThat(prefix("plain", "topic")).isEqualTo("acme#");
        assertThat(prefix("plain", "at")).isEqualTo("acme#");
        assertThat(prefix("plain", "day")).isEmpty();
        assertThat(prefix("plain", "n")).isEmpty();
        assertThat(view("plain").table()).isEqualTo("plain");
        assertThat(view("plain").key()).isEqualTo(declared("plain").key());
        assertThat(view("plain").marks()).isEmpty();
    }

    @Test
    void composedPartitionKeysAreComposedBehindTheTenant() {
        SecondaryIndex byDay = view("plain").globalSecondaryIndexes().get(1);
        assertThat(template(byDay.key().partition())).isEqualTo(List.of("Fixed acme#", "day", "Fixed #", "n"));
        assertThat(byDay.key().sort()).contains(new KeyPart.Column("day"));
        Resource composed = view("composed");
        assertThat(template(composed.key().partition())).isEqualTo(List.of("Fixed acme|USER#", "id"));
        assertThat(composed.localSecondaryIndexes().get(0).key().partition())
                .isEqualTo(composed.key().partition());
    }

    @Test
    void whatIsAPartitionKeySomewhereIsComposedAlikeAsASortKey() {
        Resource composed = view("composed");
        Key turned = composed.globalSecondaryIndexes().get(0).key();
        assertThat(template(turned.partition())).isEqualTo(List.of("Fixed acme|NOTE#", "n"));
        assertThat(turned.partition()).isEqualTo(composed.key().sort().orElseThrow());
        assertThat(turned.sort()).contains(composed.key().partition());
    }

    @Test
    void aTableHasTheTenantInItsName() {
        assertThat(view("tabled").table()).isEqualTo("acme-jobs");
        assertThat(prefix("tabled", "id")).isEmpty();
        assertThat(view("tabled").marks()).isEmpty();
    }

    @Test
    void anAttributeIsAMarkBesideTheDiscriminator() {
        assertThat(view("marked").marks())
                .containsExactly(new Discriminator("type", "mark"), new Discriminator("owner", "acme"));
        assertThat(declared("marked").marks()).containsExactly(new Discriminator("type", "mark"));
    }

    @Test
    void aResourceWithoutMultitenancyIsTheSameToAll() {
        assertThat(view("shared")).isSameAs(declared("shared"));
        assertThat(TenantView.problem(declared("shared"), "a-b")).isEmpty();
    }

    @Test
    void aViewTellsItsTenant() {
        for (String name : List.of("plain", "tabled", "marked")) {
            assertThat(view(name).multitenancy().flatMap(Multitenancy::tenant)).contains("acme");
            assertThat(declared(name).multitenancy().flatMap(Multitenancy::tenant))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a#",
                "#",
                "*",
                "%",
                "a%23",
                "a/b",
                "..%2f",
                "a\\b",
                "a\nb",
                "a\u0000",
                "аcme",
                "acme\u200b",
                "ａcme",
                "é",
                "e\u0301",
                "😀",
                "a|b",
                "a:b",
                "a'b",
                "a\"b",
                "a;b",
                "{a}",
                "$a",
                "a,b",
                "a\tb",
                "\ufeffa"
            })
    void aHostileNameIsNoTenants(String name) {
        assertThat(TenantView.problem(name).orElse("")).contains("1 to 64 characters of a-z A-Z 0-9 _ . -");
        for (String resource : List.of("plain", "tabled", "marked", "shared")) {
            assertThat(TenantView.problem(declared(resource), name)).isPresent();
        }
    }

    @Test
    void aNameHas64CharactersAtMost() {
        assertThat(TenantView.problem("a".repeat(64))).isEmpty();
        assertThat(TenantView.problem("a".repeat(65))).isPresent();
        assertThat(TenantView.problem("a".repeat(1_000_000)).orElse("")).hasSizeLessThan(200);
    }

    @Test
    void aTablesNameHasItsLimitsToo() {
        Resource longName = Resource.builder("items")
                .table("t".repeat(200))
                .partitionKey("id")
                .attribute("id", TypeName.STRING)
                .multitenancy(Multitenancy.byTable())
                .build();
        assertThat(TenantView.problem(longName, "a".repeat(54))).isEmpty();
        assertThat(TenantView.problem(longName, "a".repeat(55)).orElse("")).contains("3 to 255 characters");
    }

    /** All short names over few characters, which the separators are made of too. */
    @Test
    void noTenantsPrefixIsTheStartOfAnothersWhateverTheSeparator() {
        List<String> names = texts("a-_", 5);
        for (String separator : texts("-_.", 3)) {
            Resource resource = Resource.builder("items")
                    .partitionKey("id")
                    .attribute("id", TypeName.STRING)
                    .multitenancy(new Multitenancy(Multitenancy.Strategy.PARTITION_KEY, Optional.empty(), separator))
                    .build();
            List<String> prefixes = names.stream()
                    .filter(name -> TenantView.problem(resource, name).isEmpty())
                    .map(name -> name + separator)
                    .toList();
            assertThat(prefixes).isNotEmpty();
            for (String prefix : prefixes) {
                assertThat(prefixes.stream().filter(other -> other.startsWith(prefix)))
                        .as(separator)
                        .containsExactly(prefix);
            }
        }
    }

    /** All texts of these characters of up to so many. */
    private static List<String> texts(String characters, int longest) {
        List<String> all = new ArrayList<>();
        List<String> last = List.of("");
        for (int length = 1; length <= longest; length++) {
            List<String> longer = new ArrayList<>();
            for (String text : last) {
                characters.chars().forEach(c -> longer.add(text + (char) c));
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    private static List<String> template(KeyPart part) {
        return ((KeyPart.Templated) part)
                .template().parts().stream()
                        .map(piece -> piece instanceof KeyTemplate.Fixed fixed
                                ? "Fixed " + fixed.text()
                                : ((KeyTemplate.Column) piece).name())
                        .toList();
    }
}
