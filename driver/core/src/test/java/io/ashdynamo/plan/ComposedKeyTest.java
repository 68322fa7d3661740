package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.sql.SqlParser;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions on the columns of composed keys say of the keys, and what of them is left to be filtered. */
class ComposedKeyTest {

    private static final Mapping MAPPING = MappingReader.read("composed.yaml", """
            ashdynamo: 1
            resources:
              lines:
                table: shop
                partition_key: { source: PK, template: "A#{a}#{b}" }
                sort_key: { source: SK, template: "L#{day}#{no:3}#{text}" }
                attributes:
                  a: string
                  b: integer
                  day: date
                  no: integer
                  text: string
                  note: string
                  kind: { type: string, one_of: [x, y], allow_nil: false }
                global_secondary_indexes:
                  by_note: { partition_key: { source: G1, template: "{note}" }, sort_key: { source: S1, template: "{text}#{no}" } }
                  by_kind:
                    partition_key: { source: G2, template: "K{kind}" }
                    sort_key: { source: S2, template: "{no:3}" }
                    projection: keys_only
                discriminator: { source: _type, value: line }
            """);

    private static Operation.TableRead read(String sql) throws SQLException {
        return (Operation.TableRead)
                new Planner(MAPPING, false, false).plan(SqlParser.parse(sql)).operation();
    }

    private static String bound(Condition condition) throws SQLException {
        Bindings bindings = new Bindings(Collections.nCopies(9, "p"), ZoneOffset.UTC, Instant.EPOCH);
        return FilterText.of(new FilterBinder(bindings, Instant.EPOCH).bind(condition))
                .replace(Composition.GREATEST, "~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TRUE                               | SK begins 'L#'",
                "day = '2026-01-01'                 | SK begins 'L#2026-01-01#'",
                "day > '2026-01-01'                 | SK >= 'L#2026-01-01~' AND SK <= 'L#~'",
                "day >= '2026-01-01'                | SK >= 'L#2026-01-01' AND SK <= 'L#~'",
                "day < '2026-01-01'                 | SK <= 'L#2026-01-01' AND SK >= 'L#'",
                "day <= '2026-01-01'                | SK <= 'L#2026-01-01~' AND SK >= 'L#'",
                "day BETWEEN '2026-01-01' AND '2026-02-01' | SK >= 'L#2026-01-01' AND SK <= 'L#2026-02-01~'",
                "day LIKE '2026-%'                  | SK begins 'L#2026-'",
                "day LIKE '2026-%-01'               | SK begins 'L#2026-' AND day LIKE '2026-%-01'",
                "day LIKE '2026-01-01#%'            | SK begins 'L#2026-01-01#' AND day LIKE '2026-01-01#%'",
                "day LIKE '%1'                      | day LIKE '%1' AND SK begins 'L#'",
                "day IN ('2026-01-01')              | SK begins 'L#2026-01-01#'",
                "no = 7                             | SK begins 'L#'; no = 7",
                "day = '2026-01-01' AND no > 7      | SK >= 'L#2026-01-01#007~' AND SK <= 'L#2026-01-01#~'",
                "day = '2026-01-01' AND no > 1000   | FALSE",
                "day = '2026-01-01' AND no < 1000   | SK begins 'L#2026-01-01#'",
                "day = '2026-01-01' AND no >= -1    | SK begins 'L#2026-01-01#'",
                "day = '2026-01-01' AND no < -1     | FALSE",
                "day = '2026-01-01' AND no <> 7     | SK begins 'L#2026-01-01#'; no <> 7",
                "day = '2026-01-01' AND no = 7 AND text < 'b' | SK < 'L#2026-01-01#007#b' AND SK >= 'L#2026-01-01#007#'",
                "day = '2026-01-01' AND no = 7 AND text > 'b' | SK > 'L#2026-01-01#007#b' AND SK <= 'L#2026-01-01#007#~'",
                "day = '2026-01-01' AND no = 7 AND text LIKE 'a#%' | SK begins 'L#2026-01-01#007#a#'",
                "day = '2026-01-01' AND no = 7000   | FALSE",
                "day = NULL                         | FALSE",
                "day = '2026-01-01' AND day = '2026-01-02' | SK begins 'L#2026-01-01#'; day = '2026-01-02'"
            })
    void aSortKeyIsBoundedByItsFirstColumns(String where, String said) throws SQLException {
        Operation.TableRead read = read("SELECT note FROM lines WHERE a = 'x' AND b = 1 AND " + where);
        Access.Partitions partitions = (Access.Partitions) read.path().access();
        String range =
                partitions.range().isEmpty() ? "" : bound(partitions.range().get(0));
        String left = read.path().filter().conjuncts().stream()
                .filter(term -> !partitions.range().contains(term))
                .map(ComposedKeyTest::text)
                .collect(Collectors.joining(" AND "))
                .replace(" AND _type = 'line'", "")
                .replace("_type = 'line'", "");
        String shown = range.replaceAll("begins_with\\((\\w+), ('[^']*')\\)", "$1 begins $2");
        assertThat(left.isEmpty() ? shown : shown + "; " + left).isEqualTo(said);
    }

    private static String text(Condition condition) {
        try {
            return bound(condition);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = 'x' AND b = 1 AND day = '2026-01-01' AND no = 1 AND text = 't'    | keys 1",
                "a = 'x' AND b = 1 AND day = '2026-01-01' AND no IN (1, 2) AND text = 't' | keys 2",
                "a IN ('x', 'y') AND b IN (1, 2)                                       | query table 4",
                "(a, b) IN (('x', 1), ('y', 2), ('z', 3))                              | query table 3",
                "a = 'x' AND (b = 1 AND no = 2 OR b = 2)                               | query table 2",
                "a = 'x' AND b = 1 AND (day, no, text) IN (('2026-01-01', 1, 't'), ('2026-01-02', 1, 't')) | keys 2",
                "a = 'x'                                                               | scan",
                "a = 'x' OR b = 1                                                      | scan",
                "note = 'n' AND text LIKE 't%'                                         | query by_note 1",
                "note = 'n' AND text = 't' AND no = 1                                  | query by_note 1",
                "kind = 'x'                                                            | query by_kind 1",
                "kind IN ('x', 'y') AND no > 1                                         | query by_kind 2"
            })
    void aKeyIsComposedWhereAllOfItsColumnsAreKnown(String where, String way) throws SQLException {
        assertThat(way(read("SELECT text FROM lines WHERE " + where))).isEqualTo(way);
    }

    private static String way(Operation.TableRead read) {
        return read.path().access().accept(new Access.Visitor<String, RuntimeException>() {
            @Override
            public String nothing(Access.Nothing nothing) {
                return "nothing";
            }

            @Override
            public String keys(Access.Keys keys) {
                return "keys " + keys.keys().size();
            }

            @Override
            public String partitions(Access.Partitions partitions) {
                String source = partitions.index().map(index -> index.name()).orElse("table");
                return "query " + source + " " + partitions.values().size();
            }

            @Override
            public String whole(Access.Whole whole) {
                return "scan";
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = 'x' AND b = 1                        | day                | BY_SORT_KEY true",
                "a = 'x' AND b = 1                        | day DESC           | BY_SORT_KEY false",
                "a = 'x' AND b = 1                        | day, no            | BY_SORT_KEY true",
                "a = 'x' AND b = 1                        | day, no, text      | BY_SORT_KEY true",
                "a = 'x' AND b = 1                        | day, no, text, note | BY_SORT_KEY true",
                "a = 'x' AND b = 1                        | a, day DESC, b, no DESC | BY_SORT_KEY false",
                "a = 'x' AND b = 1                        | day, no DESC       | SORTED true",
                "a = 'x' AND b = 1                        | no                 | SORTED true",
                "a = 'x' AND b = 1 AND day = '2026-01-01' | no                 | BY_SORT_KEY true",
                "a = 'x' AND b = 1 AND day = '2026-01-01' | no, day, text      | BY_SORT_KEY true",
                "a = 'x' AND b = 1 AND day > '2026-01-01' | no                 | SORTED true",
                "a IN ('x', 'y') AND b = 1                | day                | BY_SORT_KEY true",
                "note = 'n' AND text > 'a'                | text               | SORTED true",
                "kind = 'x'                               | no                 | BY_SORT_KEY true",
                "kind = 'x'                               | no, text           | SORTED true"
            })
    void theOrderOfASortKeyIsThatOfItsColumns(String where, String order, String arrangement) throws SQLException {
        ReadPath path = read("SELECT text FROM lines WHERE " + where + " ORDER BY " + order)
                .path();
        boolean forward = ((Access.Partitions) path.access()).forward();
        assertThat(path.ordering() + " " + forward).isEqualTo(arrangement);
    }

    @Test
    void anIndexIsReadAgainOnlyForWhatItLacks() throws SQLException {
        assertThat(read("SELECT COUNT(*) FROM lines WHERE kind = 'x'")
                        .path()
                        .filter()
                        .columns())
                .extracting(TypedColumn::source)
                .containsExactlyInAnyOrder("PK", "SK", "_type");
        assertThat(read("SELECT kind FROM lines WHERE kind = 'x'").path().completed())
                .isTrue();
    }

    @Test
    void parametersOfComposedKeysAreDescribed() throws SQLException {
        Plan plan = new Planner(MAPPING, false, false)
                .plan(SqlParser.parse(
                        "UPDATE lines SET note = ? WHERE a = ? AND b = ? AND day = ? AND no = ? AND text = ?"));
        assertThat(plan.parameters())
                .extracting(column -> column.type().name())
                .containsExactly("VARCHAR", "VARCHAR", "INTEGER", "DATE", "INTEGER", "VARCHAR");
        assertThat(((Operation.Update) plan.operation()).target()).isInstanceOf(WriteTarget.Key.class);
    }

    @Test
    void hiddenColumnsAreInNoResult() throws SQLException {
        Plan plan = new Planner(MAPPING, false, false).plan(SqlParser.parse("SELECT * FROM lines"));
        assertThat(plan.columns())
                .extracting(column -> column.label())
                .isEqualTo(List.of("a", "b", "day", "no", "text", "note", "kind"));
    }
}
