package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A random SELECT.
 *
 * @param counted what COUNT counts; empty: rows are read
 * @param columns the columns of its rows: those of the order, the key, and others
 * @param order at most as many as there are columns; the n-th orders by the n-th column
 * @param limit rows at most; -1: all
 * @param offset rows before; -1: none
 * @param style which of several ways of writing and running it is taken
 */
record Query(
        Fields resource,
        Optional<String> counted,
        List<Field> columns,
        List<Direction> order,
        Optional<Term> where,
        int limit,
        int offset,
        Style style) {

    /**
     * One element of ORDER BY.
     *
     * @param nullsFirst what it says of NULLs; empty: nothing
     */
    record Direction(boolean ascending, Optional<Boolean> nullsFirst) {
        private String written(boolean forH2) {
            boolean first = nullsFirst.orElse(!ascending);
            boolean said = nullsFirst.isPresent() || forH2;
            return (ascending ? "" : " DESC") + (!said ? "" : first ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /**
     * How it is written and run.
     *
     * @param byPosition ORDER BY 1 instead of a name
     * @param fetch FETCH FIRST instead of LIMIT
     * @param windowParameters the numbers of LIMIT and OFFSET are parameters
     * @param consistent on a connection with consistent reads
     * @param fetchSize items a page; 0: as DynamoDB has it
     * @param maxRows as of setMaxRows; 0: all
     */
    record Style(
            boolean byPosition,
            boolean fetch,
            boolean windowParameters,
            boolean consistent,
            int fetchSize,
            int maxRows) {}

    static Query random(DataSet data, Random random) {
        Fields resource = Fields.ALL.get(random.nextInt(Fields.ALL.size()));
        Terms terms = new Terms(resource, data, random);
        Optional<Term> where = random.nextInt(15) == 0 ? Optional.empty() : Optional.of(terms.make(4));
        Style style = new Style(
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextInt(6) == 0,
                random.nextInt(4) == 0 ? 40 + random.nextInt(200) : 0,
                random.nextInt(12) == 0 ? 1 + random.nextInt(9) : 0);
        List<Field> clean = resource.all().stream().filter(f -> !f.isMessy()).toList();
        if (random.nextInt(6) == 0) {
            String all = random.nextBoolean() ? "*" : "1";
            String counted = random.nextBoolean()
                    ? all
                    : clean.get(random.nextInt(clean.size())).name();
            return new Query(resource, Optional.of(counted), List.of(), List.of(), where, -1, -1, style);
        }
        List<Field> columns = new ArrayList<>();
        List<Direction> order = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            List<Field> candidates = new ArrayList<>(random.nextBoolean() ? clean : resource.indexed());
            candidates.addAll(resource.keys());
            for (int i = random.nextInt(3); i >= 0; i--) {
                Field by = candidates.get(random.nextInt(candidates.size()));
                if (!columns.contains(by)) {
                    columns.add(by);
                    order.add(new Direction(
                            random.nextBoolean(),
                            random.nextInt(3) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty()));
                }
            }
            boolean total = random.nextBoolean();
            for (Field key : resource.keys()) {
                if (total && !columns.contains(key)) {
                    columns.add(key);
                    order.add(new Direction(random.nextBoolean(), Optional.empty()));
                }
            }
        }
        Stream.concat(resource.keys().stream(), clean.stream().filter(f -> random.nextInt(12) == 0))
                .filter(f -> !columns.contains(f))
                .distinct()
                .forEach(columns::add);
        int limit = random.nextInt(3) == 0 ? random.nextInt(20) : -1;
        int offset = random.nextInt(5) == 0 ? random.nextInt(10) : -1;
        return new Query(resource, Optional.empty(), columns, order, where, limit, offset, style);
    }

    /** As it is written for the driver. */
    Text forDriver() {
        Text text = write(false);
        if (style.fetch()) {
            window(text, offset, " OFFSET ", " ROWS");
            window(text, limit, " FETCH FIRST ", " ROWS ONLY");
        } else {
            window(text, limit, " LIMIT ", "");
            window(text, offset, " OFFSET ", "");
        }
        return text;
    }

    /** As it is written for H2: all rows, of which {@link Rows} takes those of LIMIT and OFFSET. */
    Text forH2() {
        return write(true);
    }

    private Text write(boolean forH2) {
        List<String> names = columns.stream().map(Field::name).toList();
        Text text = new Text(forH2)
                .add("SELECT ")
                .add(counted.map(c -> "COUNT(" + c + ")").orElse(String.join(", ", names)))
                .add(" FROM " + resource.name());
        if (where.isPresent()) {
            text.add(" WHERE ");
            where.get().write(text);
        }
        for (int i = 0; i < order.size(); i++) {
            String by = style.byPosition() ? Integer.toString(i + 1) : names.get(i);
            text.add(i == 0 ? " ORDER BY " : ", ").add(by).add(order.get(i).written(forH2));
        }
        return text;
    }

    private void window(Text text, int number, String before, String after) {
        if (number >= 0) {
            text.add(before)
                    .add(new Value(Kind.INTEGER, number, style.windowParameters()))
                    .add(after);
        }
    }

    /** Statements that are one step smaller. */
    Stream<Query> smaller() {
        Stream<Query> lessWhere = where.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                                Stream.of(Optional.<Term>empty()),
                                where.get().smaller().map(Optional::of))
                        .map(w -> new Query(resource, counted, columns, order, w, limit, offset, style));
        List<Query> less = new ArrayList<>();
        if (limit >= 0) {
            less.add(new Query(resource, counted, columns, order, where, -1, offset, style));
        }
        if (offset >= 0) {
            less.add(new Query(resource, counted, columns, order, where, limit, -1, style));
        }
        if (!order.isEmpty()) {
            List<Direction> fewer = order.subList(0, order.size() - 1);
            less.add(new Query(resource, counted, columns, fewer, where, limit, offset, style));
        }
        Style plain = new Style(false, false, false, false, 0, 0);
        if (!style.equals(plain)) {
            less.add(new Query(resource, counted, columns, order, where, limit, offset, plain));
        }
        List<Field> keys = resource.keys();
        if (order.isEmpty() && columns.size() > keys.size()) {
            less.add(new Query(resource, counted, keys, order, where, limit, offset, style));
        }
        return Stream.concat(less.stream(), lessWhere);
    }
}
