package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResourceBuilderTest {

    private static ResourceBuilder posts() {
        return Resource.builder("posts").partitionKey("id").attribute("id", TypeName.STRING);
    }

    @Test
    void givesTheSameModelAsTheFile() {
        assertThat(SpecExample.builder().build()).isEqualTo(SpecExample.read());
    }

    @Test
    void equalPatternsMakeEqualConstraints() {
        Resource one =
                posts().attribute("a", TypeName.STRING, a -> a.match("^a")).build();
        Resource same =
                posts().attribute("a", TypeName.STRING, a -> a.match("^a")).build();
        Resource other =
                posts().attribute("a", TypeName.STRING, a -> a.match("^b")).build();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    }

    @Test
    void makesTemplatesAndTenantsAsTheFileDoes() {
        Resource built = Resource.builder("users")
                .table("app")
                .partitionKeyTemplate("PK", "USER#{id}")
                .sortKeyTemplate("SK", "PROFILE")
                .attribute("id", TypeName.UUID, AttributeBuilder::defaultUuid)
                .globalSecondaryIndex(
                        "inverted", i -> i.partitionKeyTemplate("SK", "PROFILE").sortKeyTemplate("PK", "USER#{id}"))
                .multitenancy(Multitenancy.byPartitionKey())
                .discriminator("_type", "user")
                .relationship("self", "users", "id")
                .billing(new Billing.Provisioned(1, 2))
                .description("people")
                .open(true)
                .hideExpired(false)
                .build();
        Mapping read = MappingReader.read("f", """
                ashdynamo: 1
                resources:
                  users:
                    table: app
                    partition_key: { source: PK, template: "USER#{id}" }
                    sort_key: { source: SK, template: PROFILE }
                    attributes: { id: { type: uuid, default: uuid } }
                    global_secondary_indexes:
                      inverted:
                        partition_key: { source: SK, template: PROFILE }
                        sort_key: { source: PK, template: "USER#{id}" }
                    multitenancy: { strategy: partition_key }
                    discriminator: { source: _type, value: user }
                    relationships: { self: { belongs_to: users, attribute: id } }
                    billing: { read_units: 1, write_units: 2 }
                    description: people
                    open: true
                    hide_expired: false
                """);

        assertThat(Mapping.of(List.of(built))).isEqualTo(read);
    }

    @Test
    void reportsAllFaultsWithoutPositions() {
        ResourceBuilder builder = Resource.builder("posts")
                .partitionKey("id")
                .attribute("idd", TypeName.STRING, a -> a.precision(5).defaultValue(5))
                .optimisticLock("version");

        assertThatThrownBy(builder::build).isInstanceOf(MappingException.class).hasMessage("""
                resources.posts.attributes.idd.precision: only decimal and timestamp have a precision, not string
                resources.posts.partition_key: there is no column id; did you mean idd?
                resources.posts.optimistic_lock: there is no column version; possible here: idd
                resources.posts.attributes.idd.default: this is a number; type string is written as text: put it in \
                quotes""");
    }

    @Test
    void refusesWhatAFileCannotSay() {
        ResourceBuilder builder = posts().attribute("id", TypeName.STRING)
                .attribute("", TypeName.STRING)
                .attribute("a", TypeName.JSON, a -> a.defaultValue(new Object()))
                .globalSecondaryIndex("by_id", "id", new Projection(Projection.Kind.INCLUDE, List.of()))
                .globalSecondaryIndex("by_id2", "id", new Projection(Projection.Kind.ALL, List.of("a")))
                .localSecondaryIndex("by_a", i -> i.partitionKey("id"))
                .actions(new Actions(
                        Action.accepting("id"), Action.ALLOWED, Action.ALLOWED, Action.ALLOWED, Action.ALLOWED));

        assertThatThrownBy(builder::build)
                .hasMessageContaining("attributes.id: the column is declared twice")
                .hasMessageContaining("attributes.\"\": the column's name is empty")
                .hasMessageContaining("a.default: a java.lang.Object is no literal")
                .hasMessageContaining("by_id.projection: the list is empty")
                .hasMessageContaining("by_id2.projection: only a projection of kind INCLUDE has columns")
                .hasMessageContaining("by_a.partition_key: a local index has the table's partition key")
                .hasMessageContaining("by_a.sort_key: sort_key is missing")
                .hasMessageContaining("actions.read: this action writes no columns");
    }

    @Test
    void takesJavaValuesAsLiterals() {
        Resource resource = posts().attribute("day", TypeName.DATE, a -> a.defaultValue(LocalDate.of(2025, 3, 31)))
                .attribute("tags", TypeName.STRING_SET, a -> a.defaultValue(Set.of("a")))
                .attribute("bytes", TypeName.BINARY, a -> a.defaultValue(new byte[] {(byte) 0xca, (byte) 0xfe}))
                .attribute("doc", TypeName.MAP, a -> a.defaultValue(Map.of("n", 1.5)))
                .build();

        assertThat(resource.attributes())
                .flatExtracting(a -> a.defaultValue().stream().toList())
                .containsExactly(
                        new DefaultValue.Literal("2025-03-31"),
                        new DefaultValue.Literal(List.of("a")),
                        new DefaultValue.Literal("yv4="),
                        new DefaultValue.Literal(Map.of("n", new BigDecimal("1.5"))));
    }

    @Test
    void holdsToTheQuotasOfATable() {
        ResourceBuilder builder = posts().sortKey("n").attribute("n", TypeName.INTEGER);
        IntStream.range(0, 101).forEach(i -> builder.attribute("c" + i, TypeName.STRING));
        IntStream.range(0, 21)
                .forEach(i -> builder.globalSecondaryIndex(
                        "global" + i,
                        "id",
                        Projection.include(IntStream.range(0, 5)
                                .mapToObj(c -> "c" + (5 * Math.min(i, 19) + c + (i == 20 ? 1 : 0)))
                                .toArray(String[]::new))));
        IntStream.range(0, 6).forEach(i -> builder.localSecondaryIndex("local" + i, "c" + i, Projection.KEYS_ONLY));

        assertThatThrownBy(builder::build).hasMessage("""
                resources.posts.global_secondary_indexes.global20: a table has at most 20 global indexes
                resources.posts.global_secondary_indexes.global20.projection: the indexes of a table include at most \
                100 attributes in total
                resources.posts.local_secondary_indexes.local5: a table has at most 5 local indexes""");
    }

    @Test
    void checksResourcesTogetherWhenTheyBecomeAMapping() {
        Resource one = posts().relationship("user", "users", "id").build();
        Resource two = Resource.builder("two")
                .table("posts")
                .partitionKey("key")
                .attribute("key", TypeName.INTEGER)
                .build();

        assertThatThrownBy(() -> Mapping.of(List.of(one, one, two))).hasMessage("""
                resources.posts: the resource is declared twice; give each its own name
                resources.two.partition_key: the partition key is key (N) here but id (S) in the resource posts; both \
                are in the table posts
                resources.two: its items cannot be told from those of the resource posts, which are in the table posts \
                too; give both a discriminator with one source and different values, or key templates that begin with \
                different fixed texts
                resources.posts.relationships.user.belongs_to: there is no resource users; possible here: posts, two""");
    }

    @Test
    void refusesAnEmptyNameInALiteral() {
        ResourceBuilder builder = Resource.builder("posts")
                .partitionKey("id")
                .attribute("id", TypeName.STRING)
                .attribute("m", TypeName.MAP, a -> a.defaultValue(Map.of("a", Map.of("", 1))));

        assertThatThrownBy(builder::build)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("the name is empty");
    }
}
