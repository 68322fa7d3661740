package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;

/** A statement as it is written, for one of the two databases. */
final class Text {

    private final boolean forH2;
    private final StringBuilder sql = new StringBuilder();
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
