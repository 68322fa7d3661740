package io.ashdynamo.jdbc;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.row.Column;
import io.ashdynamo.row.ListRows;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Result sets for tests. */
final class Results {

    private Results() {}

    static Column column(String label, TypeName type) {
        return new Column(label, SqlType.of(AttributeType.of(type), false), "posts", true, true);
    }

    /** One column named {@code id}, one row for each value. */
    static RowsResultSet ofColumn(TypeName type, Object... values) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(ListRows.row(value));
        }
        return RowsResultSet.plain(Rows.of(List.of(column("id", type)), rows));
    }

    /** On the only row, which has the one value. */
    static RowsResultSet on(TypeName type, Object value) throws SQLException {
        RowsResultSet resultSet = ofColumn(type, value);
        resultSet.next();
        return resultSet;
    }

    static RowsResultSet on(SqlType type, Object value, boolean arrays) throws SQLException {
        Rows rows = Rows.of(List.of(Column.of("id", type)), List.of(ListRows.row(value)));
        RowsResultSet resultSet =
                new RowsResultSet(rows, ResultSetOwner.NONE, new ResultOptions(ZoneOffset.UTC, 0, 0, arrays));
        resultSet.next();
        return resultSet;
    }

    static RowsResultSet limited(RowSource source, long maxRows) {
        Rows rows = new Rows(List.of(column("id", TypeName.INTEGER)), source);
        return new RowsResultSet(rows, ResultSetOwner.NONE, new ResultOptions(ZoneOffset.UTC, maxRows, 0, false));
    }

    /** Each column's label and type, a line for each. */
    static String columns(ResultSetMetaData metaData) throws SQLException {
        StringJoiner columns = new StringJoiner("\n");
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(metaData.getColumnLabel(i) + " " + metaData.getColumnTypeName(i) + " "
                    + metaData.getColumnClassName(i) + " " + metaData.getPrecision(i) + " " + metaData.isNullable(i));
        }
        return columns.toString();
    }
}
