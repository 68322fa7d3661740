package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A statement as it is written, for one of the two databases. */
final class Text {

    private final boolean forH2;
    private final StringBuilder sql = new StringBuilder();
    private String qualifier = "";
    private final List<Object> parameters = new ArrayList<>();

    Text(boolean forH2) {
        this.forH2 = forH2;
    }

    boolean isForH2() {
        return forH2;
    }

    Text add(String part) {
        sql.append(part);
        return this;
    }

    /** Columns that are added from here on are written with this before their names. */
    Text qualify(String with) {
        qualifier = with;
        return this;
    }

    /** A column, or a place in a document, for which H2 has a column. */
    Text add(Field field) {
        return add(forH2 ? field.shadow() : qualifier + field.name());
    }

    /**
     * A condition; in H2 another where the item holds a value of another type than declared. In a column that is a NULL to
     * comparisons, in a document a value that differs.
     */
    Text unlessWrong(Field field, String ofWrong, Consumer<Text> condition) {
        if (forH2 && field.isMessy() && field.isPlace()) {
            add("CASE WHEN ").addWrong(field).add(" THEN " + ofWrong + " ELSE ");
            condition.accept(this);
            return add(" END");
        }
        condition.accept(this);
        return this;
    }

    /** For H2: whether the item holds a value of another type than declared. */
    Text addWrong(Field field) {
        return add(field.shadow() + " IS NULL AND COALESCE(" + field.storedType() + ", 'NULL') <> 'NULL'");
    }

    Text add(Value value) {
        if (value.isParameter()) {
            parameters.add(value.value());
            return add("?");
        }
        return add(value.value() == null ? "NULL" : value.kind().literal(value.value()));
    }

    Text add(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            add(i == 0 ? "" : ", ").add(values.get(i));
        }
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return sql
                + (parameters.isEmpty()
                        ? ""
                        : "\n  with "
                                + parameters.stream()
                                        .map(p -> p == null
                                                ? "NULL"
                                                : p.getClass().getSimpleName() + " " + Kind.comparable(p))
                                        .toList());
    }
}
