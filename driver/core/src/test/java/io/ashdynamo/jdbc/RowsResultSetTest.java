package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.row.Column;
import io.ashdynamo.row.ListRows;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsResultSetTest {

    @Test
    void givesRowsInOrder() throws SQLException {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING, "a", "b");
        List<String> read = new ArrayList<>();
        while (resultSet.next()) {
            read.add(resultSet.getRow() + resultSet.getString(1));
        }
        assertThat(read).containsExactly("1a", "2b");
        assertThat(resultSet.next()).isFalse();
        assertThat(resultSet.getRow()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Id", "ID", "id", "iD"})
    void findsLabelsInAnyLetterCase(String label) throws SQLException {
        Rows rows = Rows.of(
                List.of(Column.of("Id", SqlType.VARCHAR), Column.of("other", SqlType.VARCHAR)),
                List.of(ListRows.row("first", "second")));
        ResultSet resultSet = RowsResultSet.plain(rows);
        resultSet.next();
        assertThat(resultSet.getString(label)).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a"})
    void takesTheFirstOfEqualLabels(String label) throws SQLException {
        Rows rows = Rows.of(
                List.of(Column.of("A", SqlType.VARCHAR), Column.of("a", SqlType.VARCHAR)),
                List.of(ListRows.row("first", "second")));
        assertThat(RowsResultSet.plain(rows).findColumn(label)).isEqualTo(1);
    }

    @Test
    void namesTheNearestLabel() {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING, "a");
        assertRefused("42S22", () -> resultSet.findColumn("ix"));
        assertThatThrownBy(() -> resultSet.findColumn("ix")).hasMessageMatching(".*'ix'; did you mean \\W?id\\W.*");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesAnIndexThatIsNotThere(int index) throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "a");
        assertRefused("07009", () -> resultSet.getString(index));
        assertRefused("07009", () -> resultSet.getObject(index, Integer.class));
    }

    @Test
    void refusesToReadOffTheRows() throws SQLException {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING, "a");
        assertRefused("HY010", () -> resultSet.getString(1));
        resultSet.next();
        resultSet.next();
        assertRefused("HY010", () -> resultSet.getString(1));
    }

    @Test
    void refusesEverythingWhenClosed() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "a");
        resultSet.close();
        assertThat(resultSet.isClosed()).isTrue();
        assertRefused("HY010", () -> resultSet.getString(1));
        assertRefused("HY010", resultSet::next);
        assertRefused("HY010", resultSet::getMetaData);
        assertThatThrownBy(resultSet::wasNull).hasMessage("the result set is closed");
    }

    @Test
    void closesTheSourceAndTellsTheOwnerOnce() throws SQLException {
        TestRowSource source = new TestRowSource();
        RecordingOwner owner = new RecordingOwner();
        ResultSet resultSet = of(source, owner);
        resultSet.close();
        resultSet.close();
        assertThat(source.closed).isEqualTo(1);
        assertThat(owner.closed).isEqualTo(1);
    }

    @Test
    void asksBeforeEachRowWhetherItIsCancelled() throws SQLException {
        TestRowSource source = new TestRowSource();
        RecordingOwner owner = new RecordingOwner();
        ResultSet resultSet = of(source, owner);
        resultSet.next();
        owner.cancelled = true;
        assertRefused("57014", resultSet::next);
        assertThat(source.fetched).isEqualTo(1);
    }

    @Test
    void isClosedAfterAFailureAsAfterSuccess() throws SQLException {
        TestRowSource source = new TestRowSource();
        source.failsAt = 2;
        ResultSet resultSet = Results.limited(source, 0);
        resultSet.next();
        assertRefused("53000", resultSet::next);
        assertRefused("HY010", () -> resultSet.getInt(1));
        resultSet.close();
        assertThat(source.closed).isPositive();
    }

    @Test
    void endsAfterMaxRowsWithoutFetchingMore() throws SQLException {
        TestRowSource source = new TestRowSource();
        ResultSet resultSet = Results.limited(source, 2);
        assertThat(resultSet.next()).isTrue();
        assertRefused("HYC00", resultSet::isLast);
        assertThat(resultSet.next()).isTrue();
        assertThat(resultSet.isLast()).isTrue();
        assertThat(resultSet.next()).isFalse();
        assertThat(source.fetched).isEqualTo(2);
        assertThat(source.closed).isEqualTo(1);
        assertThat(resultSet.isAfterLast()).isTrue();
    }

    @Test
    void tellsWhetherRowsAreStillToCome() throws SQLException {
        TestRowSource source = new TestRowSource();
        ResultSet resultSet = Results.limited(source, 0);
        assertThat(resultSet.isBeforeFirst()).isTrue();
        assertThat(resultSet.isBeforeFirst()).isTrue();
        assertThat(source.fetched).isEqualTo(1);
        assertRefused("HY010", () -> resultSet.getInt(1));
        resultSet.next();
        assertThat(resultSet.getInt(1)).isEqualTo(1);
        assertThat(resultSet.isBeforeFirst()).isFalse();
        assertThat(resultSet.isFirst()).isTrue();
        resultSet.next();
        assertThat(resultSet.isFirst()).isFalse();
    }

    @Test
    void isNeitherBeforeNorAfterNoRows() throws SQLException {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING);
        assertThat(resultSet.isBeforeFirst()).isFalse();
        assertThat(resultSet.next()).isFalse();
        assertThat(resultSet.isAfterLast()).isFalse();
    }

    @Test
    void remembersWhetherTheLastValueWasNull() throws SQLException {
        Rows rows = Rows.of(
                List.of(Column.of("a", SqlType.INTEGER), Column.of("b", SqlType.INTEGER)),
                List.of(ListRows.row(null, 5)));
        ResultSet resultSet = RowsResultSet.plain(rows);
        resultSet.next();
        assertThat(resultSet.getInt("a")).isZero();
        assertThat(resultSet.wasNull()).isTrue();
        assertThat(resultSet.getInt("b")).isEqualTo(5);
        assertThat(resultSet.wasNull()).isFalse();
        assertThat(resultSet.getString("a")).isNull();
        assertThat(resultSet.wasNull()).isTrue();
    }

    @Test
    void showsAValueOfAnotherTypeAsTextOnly() throws SQLException {
        ResultSet resultSet = RowsResultSet.plain(new Rows(List.of(Column.of("id", SqlType.INTEGER)), new Mistyped()));
        resultSet.next();
        assertThat(resultSet.getString("id")).isEqualTo("twelve");
        assertThat(resultSet.getObject("id", String.class)).isEqualTo("twelve");
        assertRefused("22018", () -> resultSet.getInt("id"));
        assertRefused("22018", () -> resultSet.getObject("id"));
    }

    @Test
    void goesForwardOnly() {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING, "a");
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                resultSet::previous,
                resultSet::first,
                resultSet::last,
                resultSet::beforeFirst,
                resultSet::afterLast,
                () -> resultSet.absolute(1),
                () -> resultSet.relative(1))) {
            assertThatThrownBy(call)
                    .isInstanceOf(SQLFeatureNotSupportedException.class)
                    .hasMessageContaining("the result set is forward-only");
        }
    }

    @Test
    void isReadOnly() throws SQLException {
        ResultSet resultSet = Results.on(TypeName.STRING, "a");
        assertThat(resultSet.getConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
        assertThatThrownBy(() -> resultSet.updateString(1, "b"))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("updateString")
                .hasMessageContaining("read-only");
    }

    @Test
    void takesHints() throws SQLException {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING, "a");
        resultSet.setFetchSize(10);
        assertThat(resultSet.getFetchSize()).isEqualTo(10);
        assertRefused("HY009", () -> resultSet.setFetchSize(-1));
        resultSet.setFetchDirection(ResultSet.FETCH_FORWARD);
        assertRefused("HYC00", () -> resultSet.setFetchDirection(ResultSet.FETCH_REVERSE));
        assertRefused("HY009", () -> resultSet.setFetchDirection(5));
    }

    @Test
    void unwrapsToWhatItIs() throws SQLException {
        ResultSet resultSet = Results.ofColumn(TypeName.STRING, "a");
        assertThat(resultSet.isWrapperFor(ResultSet.class)).isTrue();
        assertThat(resultSet.unwrap(ResultSet.class)).isSameAs(resultSet);
        assertThat(resultSet.isWrapperFor(Statement.class)).isFalse();
        assertRefused("HY009", () -> resultSet.unwrap(Statement.class));
    }

    private static ResultSet of(RowSource source, ResultSetOwner owner) {
        Rows rows = new Rows(List.of(Column.of("id", SqlType.INTEGER)), source);
        return new RowsResultSet(rows, owner, ResultOptions.PLAIN);
    }

    private static void assertRefused(String state, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                .isEqualTo(state));
    }

    private static final class RecordingOwner implements ResultSetOwner {
        int closed;
        boolean cancelled;

        @Override
        public Statement statement() {
            return null;
        }

        @Override
        public void closed(RowsResultSet resultSet) {
            closed++;
        }

        @Override
        public void checkCancelled() throws SQLException {
            if (cancelled) {
                throw Errors.cancelled("cancelled");
            }
        }
    }

    /** One row, whose value is stored as another type than declared. */
    private static final class Mistyped implements RowSource {
        @Override
        public boolean next() {
            return true;
        }

        @Override
        public Object value(int column) throws SQLException {
            throw Errors.badValue("posts.id: 'twelve' is stored as S");
        }

        @Override
        public String text(int column) {
            return "twelve";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
