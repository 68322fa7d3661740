package io.ashdynamo.it.writing;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Makes conditions. One source of chance says what they look like, the other gives their values. */
record Conditions(Random shape, Random values) {

    private static final int KINDS = 14;
    private static final int ORDERED = 3;

    Condition any() {
        return any(shape.nextInt(KINDS));
    }

    /** One that an index with n as its key can serve. */
    Condition ordered() {
        return any(shape.nextInt(ORDERED));
    }

    private Condition any(int kind) {
        long a = values.nextInt(20);
        long b = a + values.nextInt(10);
        String tag = Changes.TAGS.get(values.nextInt(Changes.TAGS.size()));
        return switch (kind) {
            case 0 -> ordered(" > ", a, n -> n > a);
            case 1 -> ordered(" <= ", a, n -> n <= a);
            case 2 -> between(a, b);
            case 3 -> of("n IS NULL", Set.of("n"), row -> row.get("n") == null);
            case 4 ->
                of("n IS NOT NULL AND n <> ", a, Set.of("n"), row -> row.get("n") != null && row.number("n") != a);
            case 5 -> like("i%", note -> note.startsWith("i"));
            case 6 -> like("%" + a % 10 + "_%", note -> note.matches(".*" + a % 10 + ".+"));
            case 7 ->
                new Condition(
                        sql -> sql.add("contains(tags, ").value(tag).add(")"),
                        Set.of("tags"),
                        false,
                        row -> has(row, tag));
            case 8 ->
                of(
                        "n = m",
                        Set.of("n", "m"),
                        row -> row.get("n") != null && row.get("n").equals(row.get("m")));
            case 9 ->
                new Condition(
                        sql -> sql.add("NOT (n = ").value(a).add(")"), Set.of("n"), false, number("n", n -> n != a));
            case 10 ->
                new Condition(
                        sql -> sql.add("(n > ")
                                .value(a)
                                .add(" OR m < ")
                                .value(b)
                                .add(")"),
                        Set.of("n", "m"),
                        false,
                        number("n", n -> n > a).or(number("m", m -> m < b)));
            case 11 ->
                new Condition(
                        sql -> sql.add("m IN (").values(List.of(a, b)).add(")"),
                        Set.of("m"),
                        false,
                        number("m", m -> m == a || m == b));
            case 12 -> of("place.city = 'Bern'", Set.of("place"), row -> "Bern".equals(Changes.city(row)));
            default ->
                of("size(tags) > 1", Set.of("tags"), row -> Changes.tags(row).size() > 1);
        };
    }

    /** One that few items match. */
    Condition narrow() {
        long a = values.nextInt(20);
        return between(a, a + 1);
    }

    private static Condition between(long a, long b) {
        return new Condition(
                sql -> sql.add("n BETWEEN ").value(a).add(" AND ").value(b),
                Set.of("n"),
                true,
                number("n", n -> n >= a && n <= b));
    }

    private static Condition ordered(String operator, long value, LongPredicate test) {
        return new Condition(sql -> sql.add("n" + operator).value(value), Set.of("n"), true, number("n", test));
    }

    private static Condition like(String pattern, Predicate<String> test) {
        return new Condition(
                sql -> sql.add("note LIKE ").value(pattern),
                Set.of("note"),
                false,
                row -> test.test((String) row.get("note")));
    }

    private static Condition of(String text, Set<String> columns, Predicate<Row> test) {
        return new Condition(sql -> sql.add(text), columns, false, test);
    }

    private static Condition of(String text, Object value, Set<String> columns, Predicate<Row> test) {
        return new Condition(sql -> sql.add(text).value(value), columns, false, test);
    }

    private static Predicate<Row> number(String column, LongPredicate test) {
        return row -> row.get(column) != null && test.test(row.number(column));
    }

    private static boolean has(Row row, String tag) {
        return Changes.tags(row).contains(tag);
    }
}
