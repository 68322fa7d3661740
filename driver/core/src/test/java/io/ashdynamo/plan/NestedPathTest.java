package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.PathStep;
import io.ashdynamo.sql.Position;
import io.ashdynamo.sql.TableRef;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestedPathTest {

    private static final Position PLACE = new Position(1, 8);

    @Test
    void theFirstNameIsTheTableIfTheSecondIsItsColumn() throws SQLException {
        assertThat(find("plain", ref("plain", "text"))).hasToString("plain.text");
        assertThat(find("plain", ref("plain", "author", field("city")))
                        .attribute()
                        .name())
                .isEqualTo("author.city");
    }

    @Test
    void elseItIsAColumnAndTheSecondAPlaceInIt() throws SQLException {
        TypedColumn place = find("plain", ref("AUTHOR", "City", new PathStep.Index(2), field("zip")));
        assertThat(place).hasToString("plain.author.City[2].zip");
        assertThat(place.path().steps()).containsExactly("City", 2, "zip");
        assertThat(find("plain", ref("plain", "city")).path().steps()).containsExactly("city");
    }

    @Test
    void aPlaceIsAnyColumnOfItsRootsAttribute() throws SQLException {
        TypedColumn place = find("orders", ref(null, "tags", new PathStep.Index(0)));
        assertThat(place.attribute().name()).isEqualTo("tags[0]");
        assertThat(place.attribute().type().name()).isEqualTo(TypeName.ANY);
        assertThat(place.source()).isEqualTo("t");
        assertThat(place.attribute().allowNil()).isTrue();
        assertThat(place.attribute().sensitive()).isTrue();
        assertThat(place.attribute().writable()).isFalse();
    }

    @Test
    void aPathIntoAColumnWithoutDocumentsIsRefused() {
        assertFails(
                () -> find("orders", ref("note", "city")),
                "22018 the path 'note.city' (line 1, column 8) goes into orders.note, which is string; only columns of"
                        + " type map, list, json and any have paths");
        assertFails(
                () -> find("plain", ref(null, "words", new PathStep.Index(0))),
                "22018 the path 'words[0]' (line 1, column 8) goes into plain.words, which is string_set; only columns"
                        + " of type map, list, json and any have paths");
    }

    @Test
    void whatIsNeitherTableNorColumnIsUnknown() {
        assertFails(
                () -> find("plain", ref("autor", "city")),
                "42S22 there is no table, alias or column 'autor' in the statement (line 1, column 8); possible here: plain");
        assertFails(
                () -> find("orders", ref("orders", "cty")),
                "42S22 there is no column 'cty' in orders (line 1, column 8); possible here: customer, num, status,"
                        + " placed, total, note, team, author, tags");
    }

    @Test
    void anIndexHoldsAPlaceIfItHoldsItsColumn() throws SQLException {
        assertThat(way("SELECT tags.x FROM orders WHERE team = 't'")).isEqualTo("query by_tag 1");
        assertThat(way("SELECT author.city FROM orders WHERE team = 't'")).isEqualTo("query by_team 1 completed");
        assertThat(way("SELECT num FROM orders WHERE team = 't' AND author.city = 'x'"))
                .isEqualTo("query by_team 1 completed");
    }

    @Test
    void aPlaceIsNoKeyAndHasNoOrder() throws SQLException {
        assertThat(way("SELECT * FROM orders WHERE author.customer = 'a' AND author.status = 'b'"))
                .isEqualTo("scan");
        assertFails(
                () -> Selects.read("SELECT * FROM orders ORDER BY author.city"),
                "HYC00 ORDER BY orders.author.city is not supported: values of type any have no order");
    }

    @Test
    void aPlaceIsComparedWithAColumnOfAnyType() throws SQLException {
        assertThat(Selects.read("SELECT * FROM plain WHERE author.city = text").where())
                .isInstanceOf(Condition.CompareColumns.class);
    }

    @Test
    void itsLabelIsThePath() throws SQLException {
        assertThat(Selects.plan(Selects.parsed("SELECT author.city, author.zip AS zip FROM plain"))
                        .columns())
                .extracting(column -> column.label())
                .containsExactly("author.city", "zip");
    }

    @Test
    void aColumnOfTheTableGoesBeforeAPlaceInAColumnOfTheSameName() throws SQLException {
        assertThat(find("plain", ref("plain", "author")).path().isWhole()).isTrue();
        assertThat(find("plain", ref("plain", "plain", field("x"))).path().steps())
                .containsExactly("x");
    }

    private static String way(String sql) throws SQLException {
        return Selects.way(Selects.read(sql));
    }

    private static TypedColumn find(String table, ColumnRef ref) throws SQLException {
        TableRef from = new TableRef(new Name(table, false), Optional.empty(), PLACE);
        return Columns.of(Selects.MAPPING.resources().get(table), from).find(ref);
    }

    private static ColumnRef ref(String qualifier, String name, PathStep... path) {
        return new ColumnRef(
                Optional.ofNullable(qualifier).map(text -> new Name(text, false)),
                new Name(name, false),
                List.of(path),
                PLACE);
    }

    private static PathStep field(String name) {
        return new PathStep.Field(name);
    }

    private static void assertFails(SqlFailure.Action action, String message) {
        SqlFailure failure = SqlFailure.of(action);
        assertThat(failure.state() + " " + failure.message()).isEqualTo(message);
    }
}
