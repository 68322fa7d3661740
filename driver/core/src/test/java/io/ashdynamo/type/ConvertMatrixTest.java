package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every stored value × every class that a getter can ask for, against {@code convert.txt}. */
class ConvertMatrixTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The name of the canonical value in the table, beside those of the classes. */
    static final String CANONICAL = "canonical";

    static final List<Class<?>> TARGETS = List.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            byte[].class,
            LocalDate.class,
            LocalTime.class,
            Instant.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            java.sql.Date.class,
            java.sql.Time.class,
            Timestamp.class,
            java.util.Date.class,
            Calendar.class,
            UUID.class,
            List.class,
            Collection.class,
            Set.class,
            Map.class,
            DynamoValue.class,
            Object.class);

    private static final Table TABLE = Table.read("convert.txt");

    @Test
    void theTableHasEveryStoredValue() {
        assertThat(TABLE.blocks().keySet())
                .isEqualTo(StoredValues.all().stream().map(StoredValues::name).collect(Collectors.toSet()));
        assertThat(TARGETS).allMatch(Values::convertsTo);
        assertThat(Values.convertsTo(Thread.class)).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> converts() {
        return StoredValues.all().stream()
                .flatMap(stored -> Stream.concat(
                        Stream.of(DynamicTest.dynamicTest(stored.name(), () -> assertThat(stored.canonical())
                                .isEqualTo(TABLE.outcome(stored.name(), CANONICAL)))),
                        TARGETS.stream()
                                .map(target -> DynamicTest.dynamicTest(
                                        stored.name() + " as " + name(target), () -> check(stored, target)))));
    }

    private static void check(StoredValues stored, Class<?> target) throws SQLException {
        Object canonical = stored.column().decode(stored.value());
        String expected = TABLE.outcome(stored.name(), name(target));
        try {
            assertThat(Shown.of(Values.convert(canonical, target, ZONE, "label")))
                    .isEqualTo(expected);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(expected);
            Messages.check(e, "label: ");
        }
    }

    static String name(Class<?> target) {
        String name = target.getSimpleName();
        return target == java.util.Date.class ? "util.Date" : target == java.sql.Date.class ? "sql.Date" : name;
    }
}
