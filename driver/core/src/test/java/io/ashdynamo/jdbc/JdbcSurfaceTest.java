package io.ashdynamo.jdbc;

import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.row.Column;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.SqlType;
import java.sql.Array;
import java.sql.DatabaseMetaData;
import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSurfaceTest {

    private interface Attempt {
        Object make() throws SQLException;
    }

    @ParameterizedTest
    @EnumSource(TypeName.class)
    void resultSetOnARow(TypeName type) {
        JdbcSurface.check(ResultSet.class, () -> made(() -> Results.on(type, SampleValues.of(type))));
    }

    @ParameterizedTest
    @EnumSource(TypeName.class)
    void resultSetOnNull(TypeName type) {
        JdbcSurface.check(ResultSet.class, () -> made(() -> Results.on(type, null)));
    }

    @Test
    void resultSetBeforeItsFirstRow() {
        JdbcSurface.check(ResultSet.class, () -> Results.ofColumn(TypeName.STRING, "a"));
    }

    @Test
    void resultSetAfterItsLastRow() {
        JdbcSurface.check(
                ResultSet.class,
                () -> made(() -> {
                    RowsResultSet resultSet = Results.on(TypeName.STRING, "a");
                    resultSet.next();
                    return resultSet;
                }));
    }

    @Test
    void resultSetClosed() {
        JdbcSurface.check(
                ResultSet.class,
                () -> made(() -> {
                    RowsResultSet resultSet = Results.on(TypeName.STRING, "a");
                    resultSet.close();
                    return resultSet;
                }));
    }

    @Test
    void resultSetMetaData() {
        JdbcSurface.check(
                ResultSetMetaData.class, () -> new RowsMetaData(List.of(Results.column("id", TypeName.STRING))));
        JdbcSurface.check(ResultSetMetaData.class, () -> new RowsMetaData(List.of()));
    }

    @Test
    void parameterMetaData() {
        JdbcSurface.check(
                ParameterMetaData.class, () -> new ParametersMetaData(List.of(Column.of("?", SqlType.VARCHAR))));
        JdbcSurface.check(ParameterMetaData.class, () -> new ParametersMetaData(List.of()));
    }

    @Test
    void databaseMetaData() {
        JdbcSurface.check(DatabaseMetaData.class, SampleMapping::metaData);
    }

    @Test
    void array() {
        JdbcSurface.check(Array.class, () -> made(JdbcSurfaceTest::strings));
    }

    @Test
    void arrayFreed() {
        JdbcSurface.check(
                Array.class,
                () -> made(() -> {
                    ListArray array = strings();
                    array.free();
                    return array;
                }));
    }

    private static ListArray strings() throws SQLException {
        return ListArray.of(new DynamoValue.Ss(List.of("a", "b")), "tags", ZoneOffset.UTC);
    }

    private static Object made(Attempt attempt) {
        try {
            return attempt.make();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
