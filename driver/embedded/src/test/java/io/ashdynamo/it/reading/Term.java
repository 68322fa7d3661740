package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A condition of a random statement. */
sealed interface Term
        permits Call,
                Term.Join,
                Term.Not,
                Term.Compare,
                Term.CompareFields,
                Term.Between,
                Term.In,
                Term.RowIn,
                Term.Like,
                Term.IsNull,
                Term.Constant {

    /** Writes it. */
    void write(Text text);

    /**
     * Whether it is true only of items that have this field: an index that lacks the others may serve then.
     *
     * @param negated whether its opposite is meant
     */
    boolean needs(Field field, boolean negated);

    /** Conditions that are one step smaller. */
    default Stream<Term> smaller() {
        return Stream.empty();
    }

    /** AND or OR of several. */
    record Join(String word, List<Term> terms) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            boolean all = word.equals("AND") != negated;
            return all
                    ? terms.stream().anyMatch(term -> term.needs(field, negated))
                    : terms.stream().allMatch(term -> term.needs(field, negated));
        }

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
        public boolean needs(Field field, boolean negated) {
            return term.needs(field, !negated);
        }

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
    record Compare(Field compared, String operator, Value value, boolean mirrored) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(compared);
        }

        @Override
        public void write(Text text) {
            if (operator.matches("=|<>|!=") && value.value() != null) {
                text.unlessWrong(compared, operator.equals("=") ? "FALSE" : "TRUE", this::compare);
            } else {
                compare(text);
            }
        }

        private void compare(Text text) {
            if (mirrored) {
                text.add(value).add(" " + operator + " ").add(compared);
            } else {
                text.add(compared).add(" " + operator + " ").add(value);
            }
        }
    }

    /** Two columns. */
    record CompareFields(Field left, String operator, Field right) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(left) || field.equals(right);
        }

        @Override
        public void write(Text text) {
            String differs = operator.equals("=") ? "FALSE" : operator.matches("<>|!=") ? "TRUE" : "NULL";
            String ofWrong = "CASE WHEN " + right.shadow() + " IS NOT NULL THEN " + differs + " END";
            text.unlessWrong(
                    left, ofWrong, t -> t.add(left).add(" " + operator + " ").add(right));
        }
    }

    /** BETWEEN. */
    record Between(Field compared, String not, Value low, Value high) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(compared);
        }

        @Override
        public void write(Text text) {
            text.add(compared).add(not + " BETWEEN ").add(low).add(" AND ").add(high);
        }
    }

    /** IN. */
    record In(Field compared, String not, List<Value> values) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(compared);
        }

        @Override
        public void write(Text text) {
            boolean known = values.stream().allMatch(value -> value.value() != null);
            String ofWrong = !known ? "NULL" : not.isEmpty() ? "FALSE" : "TRUE";
            text.unlessWrong(
                    compared,
                    ofWrong,
                    t -> t.add(compared).add(not + " IN (").add(values).add(")"));
        }

        @Override
        public Stream<Term> smaller() {
            return values.size() == 1
                    ? Stream.empty()
                    : places(values).map(i -> new In(compared, not, with(values, i, List.of())));
        }
    }

    /** IN of row values. */
    record RowIn(List<Field> fields, String not, List<List<Value>> rows) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            boolean opposite = negated == not.isEmpty();
            return opposite ? fields.stream().allMatch(field::equals) : fields.contains(field);
        }

        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                // H2 makes unknown of a false row in NOT IN with several rows, one of them unknown.
                writeOut(text);
                return;
            }
            for (int i = 0; i < fields.size(); i++) {
                text.add(i == 0 ? "(" : ", ").add(fields.get(i));
            }
            text.add(")" + not + " IN (");
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
                    text.add(j == 0 ? "" : " AND ");
                    new Compare(fields.get(j), "=", rows.get(i).get(j), false).write(text);
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
    record Like(Field compared, String not, Value pattern, boolean escaped) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(compared);
        }

        @Override
        public void write(Text text) {
            text.add(compared).add(not + " LIKE ").add(pattern).add(escaped ? " ESCAPE '!'" : "");
        }
    }

    /** IS NULL. */
    record IsNull(Field compared, boolean negated) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            boolean hasValue = this.negated != negated;
            return hasValue ? field.equals(compared) : !compared.isSparse();
        }

        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                text.add("COALESCE(" + compared.storedType() + ", 'NULL')" + (negated ? " <> " : " = ") + "'NULL'");
            } else {
                text.add(compared).add(negated ? " IS NOT NULL" : " IS NULL");
            }
        }
    }

    /** A constant. */
    record Constant(String written, boolean isTrue, boolean isUnknown) implements Term {
        @Override
        public boolean needs(Field field, boolean negated) {
            return isTrue == negated || isUnknown;
        }

        @Override
        public void write(Text text) {
            text.add(written);
        }
    }

    static Stream<Integer> places(List<?> list) {
        return Stream.iterate(0, i -> i + 1).limit(list.size());
    }

    static <T> List<T> with(List<T> list, int place, List<T> instead) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(place);
        changed.addAll(place, instead);
        return changed;
    }
}
