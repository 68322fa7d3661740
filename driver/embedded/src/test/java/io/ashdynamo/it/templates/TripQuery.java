package io.ashdynamo.it.templates;

import io.ashdynamo.it.templates.Trip.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A random SELECT, and what it means.
 *
 * @param order the columns of ORDER BY
 * @param limit 0: none
 */
record TripQuery(
        Trip trip,
        String where,
        List<Object> parameters,
        Predicate<List<Object>> matches,
        List<Integer> order,
        boolean descending,
        int limit) {

    private static final List<String> RANGES = List.of("<", "<=", ">", ">=");

    /** A query that is mostly about values that there are. */
    static TripQuery random(Trip trip, List<List<Object>> rows, Random random) {
        Terms terms = new Terms(trip, rows, random);
        terms.add();
        String where = String.join(" AND ", terms.texts);
        Predicate<List<Object>> matches = terms.all();
        List<Object> parameters = new ArrayList<>(terms.parameters);
        if (random.nextInt(6) == 0) {
            Terms other = new Terms(trip, rows, random);
            other.add();
            where = "(" + where + ") OR (" + String.join(" AND ", other.texts) + ")";
            matches = matches.or(other.all());
            parameters.addAll(other.parameters);
        }
        List<Integer> order = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            int first = random.nextInt(trip.key());
            for (int i = first; i < trip.key() && (i == first || random.nextBoolean()); i++) {
                order.add(i);
            }
        }
        int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
        return new TripQuery(trip, where, parameters, matches, order, random.nextBoolean(), limit);
    }

    String sql() {
        String columns = trip.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String by = order.stream()
                .map(i -> trip.columns().get(i).name() + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + trip.name() + " WHERE " + where
                + (by.isEmpty() ? "" : " ORDER BY " + by)
                + (limit == 0 ? "" : " LIMIT " + limit);
    }

    /** The order that is asked for; equal where nothing is said. */
    Comparator<List<Object>> comparator() {
        Comparator<List<Object>> comparator = this::compare;
        return descending ? comparator.reversed() : comparator;
    }

    private int compare(List<Object> left, List<Object> right) {
        return order.stream()
                .mapToInt(i -> trip.columns().get(i).kind().compare(left.get(i), right.get(i)))
                .filter(result -> result != 0)
                .findFirst()
                .orElse(0);
    }

    /** Terms of an AND; those on the first columns of a key are more often about one value. */
    private static final class Terms {

        private final Trip trip;
        private final List<List<Object>> rows;
        private final Random random;
        private final List<String> texts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();
        private final List<Predicate<List<Object>>> tests = new ArrayList<>();

        Terms(Trip trip, List<List<Object>> rows, Random random) {
            this.trip = trip;
            this.rows = rows;
            this.random = random;
        }

        Predicate<List<Object>> all() {
            return tests.stream().reduce(row -> true, Predicate::and);
        }

        void add() {
            List<Object> row = rows.get(random.nextInt(rows.size()));
            boolean byIndex = random.nextInt(3) == 0;
            for (int i = 0; i < trip.columns().size(); i++) {
                int kind = random.nextInt(10);
                boolean asked = byIndex ? (i >= trip.key() || kind < 5) : (i < trip.key() && kind < 9);
                if (asked) {
                    boolean equal = kind < (i == 0 || i >= trip.key() ? 8 : 5);
                    add(i, equal, value(i, row));
                }
            }
            if (texts.isEmpty()) {
                add(0, true, value(0, row));
            }
        }

        private Object value(int i, List<Object> row) {
            boolean known = row.get(i) != null && random.nextInt(8) > 0;
            return known ? row.get(i) : trip.columns().get(i).kind().random(random);
        }

        private void add(int i, boolean equal, Object value) {
            Column column = trip.columns().get(i);
            int form = random.nextInt(10);
            if (equal && form < 8) {
                term(column.name() + " = ?", i, List.of(value), found -> compare(i, found, value) == 0);
            } else if (equal) {
                Object other = value(i, rows.get(random.nextInt(rows.size())));
                term(
                        column.name() + " IN (?, ?)",
                        i,
                        List.of(value, other),
                        found -> compare(i, found, value) == 0 || compare(i, found, other) == 0);
            } else if (column.kind() == Kind.STRING && form < 4) {
                String text = value.toString();
                int length = 1 + random.nextInt(text.codePointCount(0, text.length()));
                String more =
                        random.nextInt(3) == 0 ? Kind.STRING.random(random).toString() : "";
                String start = text.substring(0, text.offsetByCodePoints(0, length)) + more;
                boolean like = form < 2;
                term(
                        like ? column.name() + " LIKE ?" : "begins_with(" + column.name() + ", ?)",
                        i,
                        List.of(like ? start + "%" : start),
                        found -> found.toString().startsWith(start));
            } else if (form < 7) {
                range(i, RANGES.get(random.nextInt(RANGES.size())), value);
            } else {
                Object other = value(i, rows.get(random.nextInt(rows.size())));
                term(
                        column.name() + " BETWEEN ? AND ?",
                        i,
                        List.of(value, other),
                        found -> compare(i, found, value) >= 0 && compare(i, found, other) <= 0);
            }
        }

        private void range(int i, String operator, Object value) {
            term(trip.columns().get(i).name() + " " + operator + " ?", i, List.of(value), found -> {
                int compared = compare(i, found, value);
                return compared == 0 ? operator.endsWith("=") : compared < 0 == operator.startsWith("<");
            });
        }

        private int compare(int i, Object left, Object right) {
            return trip.columns().get(i).kind().compare(left, right);
        }

        /** Nothing is true of a NULL. */
        private void term(String text, int i, List<Object> values, Predicate<Object> test) {
            texts.add(text);
            parameters.addAll(values);
            tests.add(row -> row.get(i) != null && test.test(row.get(i)));
        }
    }
}
