package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose resources a plan is about, and that it is about nobody's without a tenant. */
class CatalogTest {

    private static final Mapping MAPPING = MappingReader.read("catalog.yaml", """
            ashdynamo: 1
            resources:
              keyed:
                partition_key: id
                attributes: { id: string, n: integer }
                multitenancy: { strategy: partition_key }
              tabled:
                partition_key: id
                attributes: { id: string, n: integer }
                multitenancy: { strategy: table }
              marked:
                partition_key: id
                attributes: { id: string, n: integer }
                multitenancy: { strategy: attribute, attribute: owner }
              shared:
                partition_key: id
                attributes: { id: string, n: integer }
            """);

    private static final List<String> STATEMENTS = List.of(
            "SELECT * FROM %s",
            "SELECT COUNT(*) FROM (SELECT id FROM %s WHERE id = 'x') t",
            "SELECT n FROM %s WHERE 1 = 0",
            "INSERT INTO %s (id) VALUES ('x')",
            "INSERT INTO shared (id) SELECT id FROM %s",
            "INSERT INTO %s (id) SELECT id FROM shared",
            "UPSERT INTO %s (id) VALUES ('x')",
            "UPDATE %s SET n = 1 WHERE id = 'x'",
            "DELETE FROM %s",
            "TRUNCATE TABLE %s",
            "EXPLAIN DELETE FROM %s WHERE id = 'x'",
            "EXPLAIN ANALYZE SELECT * FROM %s");

    private static Plan plan(String sql, Optional<String> tenant) throws SQLException {
        return new Planner(MAPPING, false, false).plan(SqlParser.parse(sql), tenant);
    }

    @Test
    void noStatementIsPlannedWithoutATenant() {
        for (String resource : List.of("keyed", "tabled", "marked")) {
            for (String sql : STATEMENTS) {
                SqlFailure failure = SqlFailure.of(() -> plan(sql.formatted(resource), Optional.empty()));
                assertThat(failure.state()).as(sql).isEqualTo("42501");
                assertThat(failure.message())
                        .startsWith(resource)
                        .contains("property 'tenant'", "setClientInfo", "SET tenant");
            }
        }
    }

    @Test
    void everyStatementIsPlannedWithOne() throws SQLException {
        for (String resource : List.of("keyed", "tabled", "marked", "shared")) {
            for (String sql : STATEMENTS) {
                boolean onItself = resource.equals("shared") && sql.contains("shared");
                if (!onItself) {
                    assertThat(plan(sql.formatted(resource), Optional.of("acme")))
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#b", "*", "%", "a b", "аcme", "a\u0000", "a/../b", "acme\u200b"})
    void noStatementIsPlannedForAHostileName(String tenant) {
        for (String sql : STATEMENTS) {
            SqlFailure failure = SqlFailure.of(() -> plan(sql.formatted("shared"), Optional.of(tenant)));
            assertThat(failure.state()).as(sql).isEqualTo("42501");
            assertThat(failure.message()).contains("1 to 64 characters");
        }
    }

    @Test
    void aSeparatorInANameIsRefusedWhereItSeparates() throws SQLException {
        assertThat(SqlFailure.of(() -> plan("SELECT * FROM tabled", Optional.of("a-b")))
                        .message())
                .isEqualTo("the tenant is refused: 'a-b' is no name of a tenant of tabled: it must not contain -, the"
                        + " separator of its multitenancy");
        assertThat(plan("SELECT * FROM keyed", Optional.of("a-b"))).isNotNull();
    }

    @Test
    void whatTellsOfTheMappingNeedsNoTenantAndTellsOfNone() throws SQLException {
        for (String sql : List.of("DESCRIBE tabled", "SHOW INDEXES FROM tabled")) {
            for (Optional<String> tenant : List.of(Optional.<String>empty(), Optional.of("acme"))) {
                Operation.Show show = (Operation.Show) plan(sql, tenant).operation();
                assertThat(show.resource()).contains(MAPPING.resources().get("tabled"));
            }
        }
    }

    @Test
    void aTableForEachTenantIsKnownOnlyWithATenant() throws SQLException {
        assertThat(new Catalog(MAPPING).withTables())
                .extracting(Resource::table)
                .containsExactly("keyed", "marked", "shared");
        assertThat(new Catalog(MAPPING, Optional.of("acme")).withTables())
                .extracting(Resource::table)
                .containsExactly("keyed", "acme-tabled", "marked", "shared");
    }

    @Test
    void anotherTenantIsAnotherCatalog() throws SQLException {
        Catalog acme = new Catalog(MAPPING, Optional.of("acme"));
        Name tabled = new Name("tabled", false);
        assertThat(acme.of("beta").find(tabled, "").table()).isEqualTo("beta-tabled");
        assertThat(acme.find(tabled, "").table()).isEqualTo("acme-tabled");
    }
}
