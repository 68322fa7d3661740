package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.TenantView;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Values of a column that are stored behind a tenant. */
class PrefixedColumnTest {

    private static final Mapping MAPPING = MappingReader.read("columns.yaml", """
            ashdynamo: 1
            resources:
              notes:
                partition_key: name
                attributes: { name: string, day: date, at: timestamp, secret: { type: string, sensitive: true } }
                global_secondary_indexes:
                  by_day: { partition_key: day }
                  by_at: { partition_key: at }
                  by_secret: { partition_key: secret }
                multitenancy: { strategy: partition_key }
            """);

    private static TypedColumn column(String name) {
        Resource acme = TenantView.of(MAPPING.resources().get("notes"), "acme");
        return new TypedColumn("notes", acme.attribute(name).orElseThrow());
    }

    private static DynamoValue s(String text) {
        return new DynamoValue.S(text);
    }

    @Test
    void valuesAreStoredBehindThePrefixAndReadWithoutIt() throws SQLException {
        assertThat(column("name").encode("x", ZoneOffset.UTC)).isEqualTo(s("acme#x"));
        assertThat(column("name").decode(s("acme#x"))).isEqualTo("x");
        assertThat(column("name").decode(s("acme#acme#x"))).isEqualTo("acme#x");
        assertThat(column("day").encode(LocalDate.of(2026, 1, 31), ZoneOffset.UTC))
                .isEqualTo(s("acme#2026-01-31"));
        assertThat(column("day").decode(s("acme#2026-01-31"))).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(column("at").decode(column("at").encode(Instant.EPOCH, ZoneOffset.UTC)))
                .isEqualTo(Instant.EPOCH);
        assertThat(column("name").decode(new DynamoValue.Null())).isNull();
    }

    @Test
    void aValueThatIsNotBehindThePrefixIsRefusedAndNotShown() {
        SqlFailure failure = SqlFailure.of(() -> column("name").decode(s("beta#x")));
        assertThat(failure.state()).isEqualTo("22018");
        assertThat(failure.message())
                .isEqualTo("notes.name: the value is stored without 'acme#' in front, and so is none of the tenant's");
        assertThat(SqlFailure.state(() -> column("name").decode(s("acme")))).isEqualTo("22018");
        assertThat(SqlFailure.state(() -> column("name").decode(new DynamoValue.N("1"))))
                .isEqualTo("22018");
    }

    @Test
    void messagesShowTheValueAlone() {
        assertThat(column("name").show(s("acme#x"))).isEqualTo("'x'");
        assertThat(column("secret").show(s("acme#x"))).isEqualTo("the value");
        assertThat(SqlFailure.of(() -> column("day").decode(s("acme#soon"))).message())
                .contains("'soon'")
                .doesNotContain("acme");
    }
}
