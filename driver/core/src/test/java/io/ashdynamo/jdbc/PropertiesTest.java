package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.config.Property;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every property, wherever it can be given. */
class PropertiesTest {

    private static final AshDynamoDriver DRIVER = new AshDynamoDriver();

    @ParameterizedTest
    @EnumSource
    void isDescribedInALine(Property property) {
        assertThat(property.key()).matches("[a-z]+([A-Z][a-z]+)*");
        assertThat(property.description()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        if (!property.choices().isEmpty() && property.defaultValue() != null) {
            assertThat(property.choices()).contains(property.defaultValue());
        }
    }

    @Test
    void noTwoHaveOneName() {
        assertThat(Property.keys()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void isListedByTheDriver(Property property) throws SQLException {
        DriverPropertyInfo info = info(property, "jdbc:ashdynamo:", new Properties());
        assertThat(info.description).isEqualTo(property.description());
        assertThat(info.value).isEqualTo(property.defaultValue());
        assertThat(info.choices == null ? List.of() : List.of(info.choices)).isEqualTo(property.choices());
        assertThat(info.required).isEqualTo(property == Property.MAPPING);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheValueThatIsGiven(Property property) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(property.key(), "beside");
        assertThat(info(property, "jdbc:ashdynamo:", properties).value).isEqualTo("beside");
        assertThat(info(property, "jdbc:ashdynamo:?" + property.key() + "=inside", properties).value)
                .isEqualTo("inside");
    }

    @ParameterizedTest
    @EnumSource
    void hasASetterOfTheDataSource(Property property) throws ReflectiveOperationException {
        String name = "set" + property.key().substring(0, 1).toUpperCase(Locale.ROOT)
                + property.key().substring(1);
        List<Method> setters = Stream.of(AshDynamoDataSource.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
        assertThat(setters).hasSize(1);
        Class<?> type = setters.get(0).getParameterTypes()[0];
        Object value = type == int.class ? (Object) 7 : type == boolean.class ? (Object) true : "x";
        AshDynamoDataSource dataSource = new AshDynamoDataSource();
        setters.get(0).invoke(dataSource, value);
        assertThat(properties(dataSource)).isEqualTo(Map.of(property.key(), value.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void isSetByItsNameAndTakenBack(Property property) throws SQLException, ReflectiveOperationException {
        AshDynamoDataSource dataSource = new AshDynamoDataSource();
        dataSource.setProperty(property.key(), "x");
        assertThat(properties(dataSource)).containsOnlyKeys(property.key());
        dataSource.setProperty(property.key(), null);
        assertThat(properties(dataSource)).isEmpty();
    }

    @Test
    void theDataSourceHasNoOtherSetters() {
        Set<String> more = Set.of("setUrl", "setProperty", "setLogWriter", "setLoginTimeout");
        assertThat(Stream.of(AshDynamoDataSource.class.getMethods())
                        .map(Method::getName)
                        .filter(name -> name.startsWith("set") && !more.contains(name)))
                .hasSize(Property.values().length);
    }

    @Test
    void anUnknownNameIsRefusedAtOnce() {
        SqlFailure failure = SqlFailure.of(() -> new AshDynamoDataSource().setProperty("fetchsize", "1"));
        assertThat(failure.state()).isEqualTo("08001");
        assertThat(failure.message()).contains("did you mean fetchSize?");
    }

    @Test
    void theDataSourceConnects() throws SQLException {
        Recorder recorder = Recorder.start();
        AshDynamoDataSource dataSource = new AshDynamoDataSource();
        dataSource.setUrl("jdbc:ashdynamo:" + recorder.endpoint());
        dataSource.setMapping(Recorded.MAPPING);
        dataSource.setHttpClient("recording");
        dataSource.setReadOnly(true);
        try (Connection connection = dataSource.getConnection();
                Connection ofUser = dataSource.getConnection("someone", "secret")) {
            assertThat(connection.isReadOnly()).isTrue();
            assertThat(connection.getMetaData().getUserName()).isNullOrEmpty();
            assertThat(ofUser.getMetaData().getUserName()).isEqualTo("someone");
        }
    }

    @Test
    void theDataSourceRefusesAForeignUrl() {
        for (String url : new String[] {"jdbc:h2:mem:x", "", null}) {
            assertThat(SqlFailure.state(() -> new AshDynamoDataSource(url).getConnection()))
                    .isEqualTo("08001");
        }
    }

    private static DriverPropertyInfo info(Property property, String url, Properties properties) throws SQLException {
        return Stream.of(DRIVER.getPropertyInfo(url, properties))
                .filter(info -> info.name.equals(property.key()))
                .findFirst()
                .orElseThrow();
    }

    /** What its setters left in it; only connecting would show it otherwise. */
    private static Properties properties(AshDynamoDataSource dataSource) throws ReflectiveOperationException {
        Field field = AshDynamoDataSource.class.getDeclaredField("properties");
        field.setAccessible(true);
        return (Properties) field.get(dataSource);
    }
}
