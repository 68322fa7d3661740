package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.mapping.TypeName;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListArrayTest {

    @Test
    void isOfStringsForAStringSet() throws SQLException {
        Array array = array(TypeName.STRING_SET);
        assertThat(array.getArray()).isEqualTo(new String[] {"a", "b"});
        assertThat(array.getBaseType()).isEqualTo(Types.VARCHAR);
        assertThat(array.getBaseTypeName()).isEqualTo("VARCHAR");
    }

    @Test
    void isOfDecimalsForANumberSet() throws SQLException {
        Array array = array(TypeName.NUMBER_SET);
        assertThat(array.getArray()).isEqualTo(new BigDecimal[] {BigDecimal.ONE, new BigDecimal("2.5")});
        assertThat(array.getBaseType()).isEqualTo(Types.DECIMAL);
    }

    @Test
    void isOfBytesForABinarySet() throws SQLException {
        Array array = array(TypeName.BINARY_SET);
        assertThat((byte[][]) array.getArray()).isDeepEqualTo(new byte[][] {{1}});
        assertThat(array.getBaseType()).isEqualTo(Types.VARBINARY);
    }

    @Test
    void isOfObjectsForAList() throws SQLException {
        Array array = array(TypeName.LIST);
        assertThat(array.getArray()).isEqualTo(new Object[] {"a", BigDecimal.ONE, null});
        assertThat(array.getBaseType()).isEqualTo(Types.JAVA_OBJECT);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 1, 1", "2, 9, 1", "3, 1, 0", "1, 0, 0"})
    void givesUpToSoManyElements(long index, int count, int length) throws SQLException {
        assertThat((Object[]) array(TypeName.STRING_SET).getArray(index, count)).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 07009", "4, 1, 07009", "-1, 1, 07009", "1, -1, HY009"})
    void refusesASliceThatIsNotThere(long index, int count, String state) throws SQLException {
        Array array = array(TypeName.STRING_SET);
        assertThatThrownBy(() -> array.getArray(index, count))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    @Test
    void givesIndexesAndValuesAsRows() throws SQLException {
        ResultSet rows = array(TypeName.NUMBER_SET).getResultSet(2, 5);
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt("INDEX")).isEqualTo(2);
        assertThat(rows.getObject("VALUE")).isEqualTo(new BigDecimal("2.5"));
        assertThat(rows.next()).isFalse();
    }

    @Test
    void readsAnArrayFromJsonText() throws SQLException {
        Array array = Results.on(TypeName.STRING, "[1,\"x\"]").getArray(1);
        assertThat(array.getArray()).isEqualTo(new Object[] {BigDecimal.ONE, "x"});
    }

    @Test
    void givesNothingWhenFreed() throws SQLException {
        Array array = array(TypeName.STRING_SET);
        array.free();
        array.free();
        assertThatThrownBy(array::getArray).hasMessage("the array is freed");
    }

    @Test
    void refusesATypeMap() throws SQLException {
        Array array = array(TypeName.STRING_SET);
        assertThat(array.getArray(Map.of())).isEqualTo(array.getArray());
        assertThatThrownBy(() -> array.getArray(Map.of("t", String.class))).isInstanceOf(SQLException.class);
    }

    @Test
    void isMadeOfJavaValues() throws SQLException {
        Array array = ListArray.of("integer", new Object[] {1, "2", null}, ZoneOffset.UTC);
        assertThat(array.getArray()).isEqualTo(new BigDecimal[] {BigDecimal.ONE, new BigDecimal("2"), null});
    }

    @Test
    void isNotMadeOfAnUnknownType() {
        assertThatThrownBy(() -> ListArray.of("VARCHA", new Object[0], ZoneOffset.UTC))
                .hasMessageContaining("did you mean")
                .hasMessageContaining("VARCHAR");
    }

    private static Array array(TypeName type) throws SQLException {
        return Results.on(type, SampleValues.of(type)).getArray("id");
    }
}
