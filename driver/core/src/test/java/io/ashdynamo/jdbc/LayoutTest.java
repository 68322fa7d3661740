package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of every metadata result are those of another driver, but where that one differs from JDBC 4.3. */
class LayoutTest {

    /** H2 adds a column VALUE, which JDBC 4.3 does not have. */
    private static final Map<String, List<String>> OTHER_THAN_IN_H2 =
            Map.of("getClientInfoProperties", List.of("NAME", "MAX_LEN", "DEFAULT_VALUE", "DESCRIPTION"));

    static Stream<Method> resultMethods() {
        return Arrays.stream(DatabaseMetaData.class.getMethods())
                .filter(method -> method.getReturnType() == ResultSet.class);
    }

    @ParameterizedTest
    @MethodSource("resultMethods")
    void hasTheColumnsOfH2(Method method) throws Exception {
        List<String> ours = labels(method, SampleMapping.metaData());
        List<String> expected = OTHER_THAN_IN_H2.get(method.getName());
        if (expected == null) {
            try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:")) {
                expected = labels(method, h2.getMetaData());
            }
        }
        assertThat(ours).isEqualTo(expected);
    }

    private static List<String> labels(Method method, DatabaseMetaData metaData) throws Exception {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class
                        ? (Object) 0
                        : type == boolean.class ? false : type == String.class ? "X" : null)
                .toArray();
        try (ResultSet resultSet = (ResultSet) method.invoke(metaData, arguments)) {
            ResultSetMetaData columns = resultSet.getMetaData();
            List<String> labels = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                labels.add(columns.getColumnLabel(i));
            }
            return labels;
        }
    }
}
