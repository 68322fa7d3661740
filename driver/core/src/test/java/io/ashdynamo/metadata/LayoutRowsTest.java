package io.ashdynamo.metadata;

import static io.ashdynamo.metadata.RowsText.header;
import static io.ashdynamo.metadata.RowsText.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.row.Column;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutRowsTest {

    private final LayoutRows rows =
            new LayoutRows(List.of(Column.of("name", SqlType.VARCHAR), Column.of("size", SqlType.INTEGER)));

    @Test
    void anyColumnsAreFilledByName() throws SQLException {
        Rows filled = rows.add()
                .set("size", 2)
                .set("name", "b")
                .add()
                .set("name", "a")
                .sortedBy();

        assertThat(header(filled)).containsExactly("name VARCHAR", "size INTEGER");
        assertThat(shown(filled)).containsExactly("b|2", "a|null");
    }

    @Test
    void rowsAreSortedNullsFirst() throws SQLException {
        rows.add().set("name", "c").set("size", 10);
        rows.add().set("name", "b").set("size", 9);
        rows.add().set("name", "a");

        assertThat(shown(rows.sortedBy("size"), "name")).containsExactly("a", "b", "c");
    }

    @Test
    void aColumnThatIsNotThereIsAProgrammingError() {
        assertThatThrownBy(() -> rows.add().set("colour", "red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column colour");
    }

    @Test
    void aLayoutWithoutRowsHasItsColumns() throws SQLException {
        Rows none = LayoutRows.none(Layout.CATALOGS);

        assertThat(header(none)).containsExactly("TABLE_CAT VARCHAR");
        assertThat(shown(none)).isEmpty();
    }
}
