package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.ResourceBuilder;
import io.ashdynamo.mapping.TypeName;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

    private static final List<String> LETTERS = List.of("a", "b", "#", "::", "-", "é", "😀");
    private static final List<TypeName> TYPES = List.of(
            TypeName.STRING,
            TypeName.STRING,
            TypeName.UUID,
            TypeName.DATE,
            TypeName.TIMESTAMP,
            TypeName.BIGINT,
            TypeName.DECIMAL);

    /** Columns c0, c1, … of these types, in a template of this text. */
    private static Composition composition(String template, List<TypeName> types) {
        ResourceBuilder builder =
                Resource.builder("things").partitionKeyTemplate("PK", template).table("things");
        for (int i = 0; i < types.size(); i++) {
            builder.attribute("c" + i, types.get(i));
        }
        Resource resource = builder.build();
        return Composition.of(
                ((KeyPart.Templated) resource.key().partition()).template(),
                name -> new TypedColumn("things", resource.attribute(name).orElseThrow()));
    }

    private static Optional<String> text(Composition composition, Object... values) throws SQLException {
        Map<TypedColumn, DynamoValue> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            TypedColumn column = composition.columns().get(i);
            row.put(column, values[i] == null ? null : column.encode(values[i], ZoneOffset.UTC));
        }
        return composition.text(row::get);
    }

    private static String failure(Composition composition, Object... values) {
        try {
            return text(composition, values).toString();
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    @Test
    void everyColumnCanBeReadBackFromTheText() throws SQLException {
        Random random = new Random(20261122);
        int composed = 0;
        for (int i = 0; i < 20_000; i++) {
            List<TypeName> types = random.ints(1 + random.nextInt(3), 0, TYPES.size())
                    .mapToObj(TYPES::get)
                    .toList();
            Composition composition = composition(template(types, random), types);
            List<DynamoValue> values = new ArrayList<>();
            for (TypedColumn column : composition.columns()) {
                values.add(column.encode(random(column.attribute().type().name(), random), ZoneOffset.UTC));
            }
            Optional<String> text = composition.start(values);
            if (text.isPresent()) {
                composed++;
                assertThat(parsed(text.get(), composition))
                        .as("%s of %s", composition.template(), values)
                        .isEqualTo(values.stream().map(CompositionTest::plain).toList());
            }
        }
        assertThat(composed).isGreaterThan(10_000);
    }

    private static String template(List<TypeName> types, Random random) {
        String columns = IntStream.range(0, types.size())
                .mapToObj(i -> "{c" + i + (types.get(i) == TypeName.BIGINT && random.nextBoolean() ? ":3" : "") + "}")
                .collect(Collectors.joining(random.nextBoolean() ? "#" : "::"));
        return (random.nextBoolean() ? "a#" : "") + columns + (random.nextBoolean() ? "" : "-b");
    }

    private static Object random(TypeName type, Random random) {
        return switch (type) {
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
            case TIMESTAMP -> Instant.ofEpochMilli(random.nextInt());
            case BIGINT -> random.nextInt(1100) - 50;
            case DECIMAL -> (random.nextInt(1000) - 500) / 100.0;
            default ->
                random.ints(random.nextInt(4), 0, LETTERS.size())
                        .mapToObj(LETTERS::get)
                        .collect(Collectors.joining());
        };
    }

    private static String plain(DynamoValue value) {
        return value instanceof DynamoValue.S text
                ? text.value()
                : new BigDecimal(((DynamoValue.N) value).digits()).toPlainString();
    }

    /** Undoes composing: a column is as wide as it says, or goes on to what follows it. */
    private static List<String> parsed(String text, Composition composition) {
        List<String> values = new ArrayList<>();
        assertThat(text).startsWith(composition.prefix());
        int at = composition.prefix().length();
        for (Composition.Place place : composition.places()) {
            int end = place.width().isPresent()
                    ? at + place.width().getAsInt()
                    : place.after().isEmpty() ? text.length() : text.indexOf(place.after(), at);
            String value = text.substring(at, end);
            values.add(place.isText() ? value : new BigDecimal(value).toPlainString());
            assertThat(text.startsWith(place.after(), end)).isTrue();
            at = end + place.after().length();
        }
        assertThat(at).isEqualTo(text.length());
        return values;
    }

    @Test
    void orderedColumnsAreInTheOrderOfTheText() throws SQLException {
        Random random = new Random(20261122);
        Map<String, TypeName> types = Map.of(
                "x#{c0}#z", TypeName.DATE,
                "x#{c0}", TypeName.STRING,
                "{c0}-", TypeName.UUID,
                "{c0:4}#", TypeName.BIGINT,
                "t{c0}", TypeName.TIMESTAMP);
        for (Map.Entry<String, TypeName> one : types.entrySet()) {
            Composition composition = composition(one.getKey(), List.of(one.getValue()));
            assertThat(composition.places().get(0).isOrdered()).as(one.getKey()).isTrue();
            for (int i = 0; i < 500; i++) {
                Object left = value(one.getValue(), random);
                Object right = value(one.getValue(), random);
                int texts = Arrays.compare(codes(text(composition, left)), codes(text(composition, right)));
                assertThat(Integer.signum(texts)).isEqualTo(Integer.signum(compare(left, right)));
            }
        }
        assertThat(composition("{c0}#", List.of(TypeName.STRING))
                        .places()
                        .get(0)
                        .isOrdered())
                .isFalse();
        assertThat(composition("{c0}", List.of(TypeName.BIGINT)).places().get(0).isOrdered())
                .isFalse();
        assertThat(composition("{c0}#", List.of(TypeName.TIME)).places().get(0).isOrdered())
                .isFalse();
    }

    private static Object value(TypeName type, Random random) {
        Object value = type == TypeName.BIGINT ? random.nextInt(10_000) : random(type, random);
        return type == TypeName.UUID ? value.toString() : value;
    }

    private static int[] codes(Optional<String> text) {
        return text.orElseThrow().codePoints().toArray();
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return left instanceof String text
                ? Arrays.compare(
                        text.codePoints().toArray(),
                        right.toString().codePoints().toArray())
                : ((Comparable<Object>) left).compareTo(right);
    }

    @Test
    void equalNumbersHaveOneText() throws SQLException {
        Composition composition = composition("{c0}|{c1:5}", List.of(TypeName.DECIMAL, TypeName.BIGINT));
        assertThat(text(composition, "1.50", 7)).contains("1.5|00007");
        assertThat(text(composition, "15E-1", "7.0")).contains("1.5|00007");
        assertThat(text(composition, "-0.00", 0)).contains("0|00000");
        assertThat(text(composition, "1E3", 99_999)).contains("1000|99999");
        assertThat(text(composition, null, 1)).isEmpty();
    }

    @Test
    void aValueThatRunsIntoWhatFollowsIsRefused() {
        Composition composition = composition("A#{c0}##{c1:2}", List.of(TypeName.STRING, TypeName.BIGINT));
        String subject = "22023 things.c0, part of the key A#{c0}##{c1:2}: ";
        String reason = " runs into '##', which ends it in the key; give a value without it";
        assertThat(failure(composition, "a#b#", 1)).isEqualTo(subject + "'a#b#'" + reason);
        assertThat(failure(composition, "a##b", 1)).isEqualTo(subject + "'a##b'" + reason);
        assertThat(failure(composition, "a#b", 1)).isEqualTo("Optional[A#a#b##01]");
    }

    @Test
    void aNumberThatIsWiderThanItsPlaceIsRefused() {
        Composition composition = composition("{c0:2}", List.of(TypeName.BIGINT));
        String message = " is not a whole number of 0 to 2 digits without a sign, as its width in the key says";
        assertThat(failure(composition, 100)).isEqualTo("22003 things.c0, part of the key {c0:2}: '100'" + message);
        assertThat(failure(composition, -1)).isEqualTo("22003 things.c0, part of the key {c0:2}: '-1'" + message);
        assertThat(failure(composition, 99)).isEqualTo("Optional[99]");
    }

    @Test
    void theGreatestCharacterIsRefused() {
        Composition composition = composition("{c0}", List.of(TypeName.STRING));
        assertThat(failure(composition, "a" + Composition.GREATEST))
                .startsWith("22023 things.c0, part of the key {c0}: ")
                .endsWith(" contains U+10FFFF, which no part of a composed key has");
    }

    @ParameterizedTest
    @CsvSource({"A#x#01,", "A#y#01,c0", "A#x#02,c1", "A#x#1,c1", "B#x#01,c0", "A#x#01#,c1", "A#x,c1"})
    void theFirstColumnThatDoesNotFitIsFound(String stored, String column) throws SQLException {
        Composition composition = composition("A#{c0}#{c1:2}", List.of(TypeName.STRING, TypeName.BIGINT));
        Map<TypedColumn, DynamoValue> row = Map.of(
                composition.columns().get(0), new DynamoValue.S("x"),
                composition.columns().get(1), new DynamoValue.N("1"));
        assertThat(composition.misfit(stored, row::get).map(c -> c.attribute().name()))
                .isEqualTo(Optional.ofNullable(column));
        assertThat(composition.misfit("A#x#01", c -> null))
                .contains(composition.columns().get(0));
    }
}
