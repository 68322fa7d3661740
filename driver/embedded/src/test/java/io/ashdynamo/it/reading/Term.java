package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A condition of a random statement. */
sealed interface Term {

    /** Writes it. */
    void write(Text text);

    /** Conditions that are one step smaller. */
    default Stream<Term> smaller() {
        return Stream.empty();
    }

    /** AND or OR of several. */
    record Join(String word, List<Term> terms) implements Term {
        @Override
        public void write(Text text) {
            text.add("(");
            for (int i = 0; i < terms.size(); i++) {
                text.add(i == 0 ? "" : " " + word + " ");
                terms.get(i).write(text);
            }
            text.add(")");
        }

        @Override
        public Stream<Term> smaller() {
            Stream<Term> without = terms.size() < 3
                    ? Stream.empty()
                    : places(terms).map(i -> new Join(word, with(terms, i, List.of())));
            Stream<Term> within = places(terms)
                    .flatMap(i -> terms.get(i).smaller().map(s -> new Join(word, with(terms, i, List.of(s)))));
            return Stream.of(terms.stream(), without, within).flatMap(s -> s);
        }
    }

    /** NOT. */
    record Not(Term term) implements Term {
        @Override
        public void write(Text text) {
            text.add("NOT (");
            term.write(text);
            text.add(")");
        }

        @Override
        public Stream<Term> smaller() {
            return Stream.concat(Stream.of(term), term.smaller().map(Not::new));
        }
    }

    /** A column and a value, in this order or the other. */
    record Compare(Field field, String operator, Value value, boolean mirrored) implements Term {
        @Override
        public void write(Text text) {
            if (mirrored) {
                text.add(value).add(" " + operator + " " + field.name());
            } else {
                text.add(field.name() + " " + operator + " ").add(value);
            }
        }
    }

    /** Two columns. */
    record CompareFields(Field left, String operator, Field right) implements Term {
        @Override
        public void write(Text text) {
            text.add(left.name() + " " + operator + " " + right.name());
        }
    }

    /** BETWEEN. */
    record Between(Field field, String not, Value low, Value high) implements Term {
        @Override
        public void write(Text text) {
            text.add(field.name() + not + " BETWEEN ").add(low).add(" AND ").add(high);
        }
    }

    /** IN. */
    record In(Field field, String not, List<Value> values) implements Term {
        @Override
        public void write(Text text) {
            text.add(field.name() + not + " IN (").add(values).add(")");
        }

        @Override
        public Stream<Term> smaller() {
            return values.size() == 1
                    ? Stream.empty()
                    : places(values).map(i -> new In(field, not, with(values, i, List.of())));
        }
    }

    /** IN of row values. */
    record RowIn(List<Field> fields, String not, List<List<Value>> rows) implements Term {
        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                // H2 makes unknown of a false row in NOT IN with several rows, one of them unknown.
                writeOut(text);
                return;
            }
            text.add("(" + String.join(", ", fields.stream().map(Field::name).toList()) + ")" + not + " IN (");
            for (int i = 0; i < rows.size(); i++) {
                text.add(i == 0 ? "(" : ", (").add(rows.get(i)).add(")");
            }
            text.add(")");
        }

        private void writeOut(Text text) {
            text.add(not + " (");
            for (int i = 0; i < rows.size(); i++) {
                text.add(i == 0 ? "(" : " OR (");
                for (int j = 0; j < fields.size(); j++) {
                    text.add((j == 0 ? "" : " AND ") + fields.get(j).name() + " = ")
                            .add(rows.get(i).get(j));
                }
                text.add(")");
            }
            text.add(")");
        }

        @Override
        public Stream<Term> smaller() {
            return rows.size() == 1
                    ? Stream.empty()
                    : places(rows).map(i -> new RowIn(fields, not, with(rows, i, List.of())));
        }
    }

    /** LIKE; {@code !} is what escapes. */
    record Like(Field field, String not, Value pattern, boolean escaped) implements Term {
        @Override
        public void write(Text text) {
            text.add(field.name() + not + " LIKE ").add(pattern).add(escaped ? " ESCAPE '!'" : "");
        }
    }

    /** IS NULL. */
    record IsNull(Field field, boolean negated) implements Term {
        @Override
        public void write(Text text) {
            if (text.isForH2() && field.isMessy()) {
                text.add((negated ? "NOT " : "") + "(" + field.name() + " IS NULL AND NOT " + field.wrong() + ")");
            } else {
                text.add(field.name() + (negated ? " IS NOT NULL" : " IS NULL"));
            }
        }
    }

    /** What begins with a text. */
    record BeginsWith(Field field, Value prefix) implements Term {
        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                text.add("LOCATE(").add(prefix).add(", " + field.name() + ") = 1");
            } else {
                text.add("begins_with(" + field.name() + ", ").add(prefix).add(")");
            }
        }
    }

    /** A constant. */
    record Constant(String written) implements Term {
        @Override
        public void write(Text text) {
            text.add(written);
        }
    }

    private static Stream<Integer> places(List<?> list) {
        return Stream.iterate(0, i -> i + 1).limit(list.size());
    }

    private static <T> List<T> with(List<T> list, int place, List<T> instead) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(place);
        changed.addAll(place, instead);
        return changed;
    }
}
