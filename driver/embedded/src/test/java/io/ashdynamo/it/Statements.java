package io.ashdynamo.it;

import io.ashdynamo.it.RandomStatement.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Random statements on the table {@code things}, the same for each seed. */
final class Statements {

    /** In the order of their declaration. The first two are the key. */
    static final List<String> COLUMNS = List.of("p", "s", "txt", "num", "i", "big", "flag", "d", "ts", "bin", "req");

    private static final List<Object> PARTITIONS = List.of("plain", "o'brien", "naïve 😀", "back\\slash\\");
    private static final List<Object> TEXTS = List.of(
            "",
            "x",
            "it's",
            "''",
            "a\\",
            "\\'",
            "\"quoted\"",
            "漢字 😀 é",
            "what? -- no; /* {d '2026'} */ :x",
            "two\nlines",
            " blanks ",
            "NULL");
    private static final List<Object> SORTS = decimals(
            "0",
            "1",
            "1.0",
            "-1",
            "-0.5",
            "10",
            "9",
            "1E+10",
            "-0.0000000000000000000001",
            "12345678901234567890123456789012345678",
            "99999999999999999999999999999999999999");
    private static final List<Object> NUMBERS = decimals(
            "0",
            "1",
            "1.50",
            "1.5",
            "-7",
            "1E+20",
            "1E-20",
            "12345678901234567890.123456789012345678",
            "-99999999999999999999999999999999999999");
    private static final List<Object> DATES = List.of(LocalDate.parse("2026-02-28"), LocalDate.parse("1969-12-31"));
    private static final List<Object> TIMES = List.of(
            LocalDateTime.parse("2026-02-28T23:59:59.999999"),
            LocalDateTime.parse("1969-12-31T00:00:00.5"),
            LocalDateTime.parse("2026-03-29T02:30:01"));
    private static final List<Object> BINARIES = List.of(new byte[] {0}, new byte[] {-54, -2}, new byte[0]);

    private final Random random;

    Statements(long seed) {
        random = new Random(seed);
    }

    static RandomStatement everything() {
        return new Text().add("SELECT * FROM things").read(COLUMNS, false);
    }

    RandomStatement next() {
        int kind = random.nextInt(100);
        if (kind < 40) {
            return insert();
        }
        if (kind < 62) {
            return update();
        }
        if (kind < 72) {
            return delete();
        }
        return kind < 86 ? selectByKey() : select(kind < 97);
    }

    private RandomStatement insert() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("p", value("p"));
        row.put("s", value("s"));
        row.put("req", value("req"));
        some().forEach(column -> row.put(column, nullable(column)));
        Optional<String> broken = breakRule(row, true);
        Text text = new Text().add("INSERT INTO things (" + String.join(", ", row.keySet()) + ") VALUES (");
        values(text, row.values(), ", ");
        return text.add(")").write(broken);
    }

    private RandomStatement update() {
        Map<String, Object> changes = new LinkedHashMap<>();
        some().forEach(column -> changes.put(column, nullable(column)));
        if (changes.isEmpty() || random.nextInt(5) == 0) {
            changes.put("req", value("req"));
        }
        Optional<String> broken = breakRule(changes, false);
        Text text = new Text().add("UPDATE things SET ");
        equalities(text, changes, ", ");
        return where(text).write(broken);
    }

    private RandomStatement delete() {
        return where(new Text().add("DELETE FROM things")).write(Optional.empty());
    }

    private RandomStatement selectByKey() {
        List<String> selected = selected();
        Text text = head(selected);
        equalities(text.add(" WHERE "), key(), " AND ");
        return text.read(selected, false);
    }

    private RandomStatement select(boolean partition) {
        List<String> selected = selected();
        Text text = head(selected);
        if (partition) {
            equalities(text.add(" WHERE "), Map.of("p", value("p")), " AND ");
        }
        return text.read(selected, partition);
    }

    private List<String> selected() {
        List<String> columns = Stream.concat(Stream.of("p", "s", "req"), some().stream())
                .filter(column -> random.nextBoolean())
                .toList();
        return columns.isEmpty() ? COLUMNS : columns;
    }

    private static Text head(List<String> selected) {
        return new Text()
                .add("SELECT " + (selected.equals(COLUMNS) ? "*" : String.join(", ", selected)))
                .add(" FROM things");
    }

    /** By key, and at times with one comparison more. */
    private Text where(Text text) {
        Map<String, Object> conditions = key();
        if (random.nextInt(4) == 0) {
            some().stream().findFirst().ifPresent(column -> conditions.put(column, nullable(column)));
        }
        equalities(text.add(" WHERE "), conditions, " AND ");
        return text;
    }

    private Map<String, Object> key() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("p", value("p"));
        key.put("s", random.nextInt(30) == 0 ? null : value("s"));
        return key;
    }

    /** Makes a row break one rule, at times. */
    private Optional<String> breakRule(Map<String, Object> row, boolean insert) {
        return switch (random.nextInt(insert ? 50 : 40)) {
            case 0 -> broken(row, "req", null, "23502");
            case 1 -> broken(row, "req", "maybe", "23514");
            case 2 -> broken(row, "i", "many", "22018");
            case 3 -> broken(row, "i", 1L << 40, "22003");
            case 40 -> broken(row, "s", null, "23502");
            case 41 -> {
                row.remove("req");
                yield Optional.of("23502");
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> broken(Map<String, Object> row, String column, Object value, String state) {
        row.put(column, value);
        return Optional.of(state);
    }

    /** Some of the columns that are neither key nor required, in any order. */
    private List<String> some() {
        List<String> columns = new ArrayList<>(COLUMNS.subList(2, COLUMNS.size() - 1));
        Collections.shuffle(columns, random);
        return columns.subList(0, random.nextInt(5));
    }

    private Object nullable(String column) {
        return random.nextInt(5) == 0 ? null : value(column);
    }

    private Object value(String column) {
        return switch (column) {
            case "p" -> one(PARTITIONS);
            case "s" -> one(SORTS);
            case "txt" -> one(TEXTS);
            case "num" -> one(NUMBERS);
            case "i" -> one(List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE));
            case "big" -> one(List.of(0L, 7L, Long.MAX_VALUE));
            case "flag" -> random.nextBoolean();
            case "d" -> one(DATES);
            case "ts" -> one(TIMES);
            case "bin" -> one(BINARIES);
            case "req" -> random.nextBoolean() ? "on" : "off";
            default -> throw new IllegalArgumentException(column);
        };
    }

    private Object one(List<Object> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void values(Text text, Iterable<Object> values, String separator) {
        String before = "";
        for (Object value : values) {
            text.add(before).value(value, random.nextBoolean());
            before = separator;
        }
    }

    private void equalities(Text text, Map<String, Object> values, String separator) {
        String before = "";
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            text.add(before).add(entry.getKey() + " = ").value(entry.getValue(), random.nextBoolean());
            before = separator;
        }
    }

    private static List<Object> decimals(String... digits) {
        return Stream.of(digits).<Object>map(BigDecimal::new).toList();
    }
}
