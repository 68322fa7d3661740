package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.TypeName;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets, lists, maps and JSON. */
class DocumentsTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final TypedColumn JSON = Columns.of(TypeName.JSON);

    @Test
    void anElementTwiceInASetIsOne() throws SQLException {
        assertThat(encode(TypeName.STRING_SET, List.of("a", "A", "a"))).isEqualTo("SS [a, A]");
        assertThat(encode(TypeName.NUMBER_SET, "[1, 1.0, 10e-1, 1E40, 10E39, 0, -0.0]"))
                .isEqualTo("NS [1, 1E+40, 0]");
        assertThat(encode(TypeName.NUMBER_SET, List.of(1, 1L, 1.0, new BigDecimal("1.00"), "1")))
                .isEqualTo("NS [1]");
        assertThat(encode(TypeName.BINARY_SET, List.of(new byte[] {1}, new byte[] {1})))
                .isEqualTo("BS [B 01]");
        assertThat(encode(TypeName.ANY, new LinkedHashSet<>(List.of(1, 1.0)))).isEqualTo("NS [1]");
    }

    @ParameterizedTest
    @EnumSource(names = {"STRING_SET", "NUMBER_SET", "BINARY_SET"})
    void aSetHasNoNullAndIsNotEmpty(TypeName type) {
        assertThat(encode(type, List.of())).isEqualTo("22023");
        assertThat(encode(type, "[]")).isEqualTo("22023");
        assertThat(encode(type, new Object[0])).isEqualTo("22023");
        assertThat(encode(type, Arrays.asList((Object) null))).isEqualTo("22018");
        assertThat(encode(type, List.of(new DynamoValue.Null()))).isEqualTo("22018");
        assertThat(encode(type, "[null]")).isEqualTo("22018");
        assertThat(encode(type, "a")).isEqualTo("22018");
        assertThat(encode(type, TestArray.failing())).isEqualTo("22018");
    }

    @Test
    void anEmptyElementOfASetIsRefused() {
        assertThat(encode(TypeName.STRING_SET, "[\"a\", \"\"]")).isEqualTo("22023");
        assertThat(encode(TypeName.BINARY_SET, List.of(new byte[0]))).isEqualTo("22023");
        assertThat(encode(TypeName.ANY, Set.of(""))).isEqualTo("22023");
    }

    @Test
    void javaDocumentsNest() throws SQLException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", Arrays.asList(1, "a", null, true, new byte[] {1}));
        map.put("set", Set.of("a"));
        map.put("map", Map.of("k", new BigDecimal("1.50")));
        String expected = "M {list: L [N 1, S a, NULL, BOOL true, B 01], set: SS [a], map: M {k: N 1.5}}";
        for (TypeName type : new TypeName[] {TypeName.MAP, TypeName.JSON, TypeName.ANY}) {
            assertThat(encode(type, map)).isEqualTo(expected);
        }
        Object java = Values.toJava(JSON.decode(JSON.encode(map, UTC)), "c");
        assertThat(Shown.of(java))
                .isEqualTo("Map {list: List [BigDecimal 1, String a, null, Boolean true, byte[] 01], "
                        + "set: Set [String a], map: Map {k: BigDecimal 1.5}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901234567890.123456789012345678",
                "[1,\"a\",null,true,{\"k\":[]}]",
                "\"a \\\" \\\\ \\n é 😀\"",
                "{\"b\":1,\"a\":2}",
                "1E+100",
                "false",
            })
    void jsonTextComesBackAsItWas(String json) throws SQLException {
        Object canonical = JSON.decode(JSON.encode(json, UTC));
        assertThat(Values.convert(canonical, String.class, UTC, "c")).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "{",
                "[1",
                "[1,]",
                "{\"k\"}",
                "{\"k\":1} x",
                "1 2",
                "NaN",
                "'a'",
                "{k:1}",
                "// c",
                "01",
                "\"\\ud800\"",
                "{\"k\":1,\"k\":2}",
                "{\"k\":null,\"k\":null}",
                "[{\"k\":1,\"k\":1}]",
            })
    void refusesWhatIsNoJson(String json) {
        assertThat(encode(TypeName.JSON, json)).isEqualTo("22018");
        assertThat(encode(TypeName.MAP, json)).isEqualTo("22018");
        assertThat(encode(TypeName.LIST, json)).isEqualTo("22018");
    }

    @ParameterizedTest
    @CsvSource({"31, true", "32, false", "1000, false", "100000, false"})
    @Timeout(10)
    void nestsAsDeepAsDynamoDbDoes(int depth, boolean stored) {
        String lists = "[".repeat(depth) + "]".repeat(depth);
        String maps = "{\"k\":".repeat(depth) + "1" + "}".repeat(depth);
        assertThat(encode(TypeName.JSON, lists).equals("22003")).isNotEqualTo(stored);
        assertThat(encode(TypeName.LIST, lists).equals("22003")).isNotEqualTo(stored);
        assertThat(encode(TypeName.MAP, maps).equals("22003")).isNotEqualTo(stored);
        Object list = List.of();
        Object map = Map.of();
        for (int i = 1; i < depth; i++) {
            list = i % 2 == 0 ? List.of(list) : new Object[] {list};
            map = Map.of("k", map);
        }
        assertThat(encode(TypeName.LIST, list).equals("22003")).isNotEqualTo(stored);
        assertThat(encode(TypeName.ANY, map).equals("22003")).isNotEqualTo(stored);
    }

    @Test
    @Timeout(10)
    void refusesCollectionsThatContainThemselves() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("k", List.of(map));
        for (TypeName type : new TypeName[] {TypeName.LIST, TypeName.JSON, TypeName.ANY}) {
            assertThat(encode(type, list)).isEqualTo("22003");
        }
        assertThat(encode(TypeName.MAP, map)).isEqualTo("22003");
        assertThat(encode(TypeName.STRING, list)).isEqualTo("22018");
        assertThat(encode(TypeName.STRING_SET, list)).isEqualTo("22018");
    }

    @Test
    void refusesMapKeysThatDynamoDbDoesNotHave() {
        assertThat(encode(TypeName.MAP, "{\"\":1}")).isEqualTo("22023");
        assertThat(encode(TypeName.MAP, Map.of("a", Map.of("", 1)))).isEqualTo("22023");
        assertThat(encode(TypeName.MAP, new HashMap<>(Map.of(1, 1)))).isEqualTo("22018");
    }

    @Test
    void refusesHalfCharacters() {
        for (TypeName type : new TypeName[] {TypeName.STRING, TypeName.ANY}) {
            assertThat(encode(type, "a\uD83D")).isEqualTo("22018");
            assertThat(encode(type, "\uDE00\uD83D")).isEqualTo("22018");
            assertThat(encode(type, "\uD83D\uDE00")).isEqualTo("S \uD83D\uDE00");
        }
        assertThat(encode(TypeName.STRING_SET, List.of("\uD83D"))).isEqualTo("22018");
    }

    @Test
    void listsAndSetsOfJavaMayHaveNullWhenRead() throws SQLException {
        Object canonical = Columns.of(TypeName.LIST).decode(new DynamoValue.L(List.of(new DynamoValue.Null())));
        assertThat(Shown.of(Values.convert(canonical, List.class, UTC, "c"))).isEqualTo("List [null]");
        Set<Object> withNull = new HashSet<>();
        withNull.add(null);
        assertThat(Shown.of(Values.convert(withNull, List.class, UTC, "c"))).isEqualTo("List [null]");
    }

    @Test
    void whatIsStoredDoesNotChangeWithTheCallersArray() throws SQLException {
        byte[] bytes = {1, 2};
        DynamoValue binary = Columns.of(TypeName.BINARY).encode(bytes, UTC);
        DynamoValue set = Columns.of(TypeName.BINARY_SET).encode(List.of(bytes), UTC);
        DynamoValue any = Columns.of(TypeName.ANY).encode(List.of(bytes), UTC);
        bytes[0] = 9;
        assertThat(List.of(Shown.of(binary), Shown.of(set), Shown.of(any)))
                .containsExactly("B 0102", "BS [B 0102]", "L [B 0102]");
    }

    @Test
    void nullIsAStoredNullOnlyInsideDocuments() throws SQLException {
        for (TypedColumn column : Columns.all().values()) {
            assertThat(column.decode(new DynamoValue.Null())).isNull();
        }
        assertThat(Values.stored(null, "c")).isEqualTo(new DynamoValue.Null());
        assertThat(Values.toJava(null, "c")).isNull();
    }

    private static String encode(TypeName type, Object value) {
        return Shown.outcome(() -> Columns.of(type).encode(value, UTC));
    }
}
