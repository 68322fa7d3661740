package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a statement for the driver. */
final class QueryWriter {

    private final Query query;
    private final Selection selection;
    private final Style style;
    private final Text text = new Text(false);

    QueryWriter(Query query) {
        this.query = query;
        this.selection = query.selection();
        this.style = query.style();
    }

    Text write(Optional<String> token) {
        switch (style.shape()) {
            case PLAIN -> {
                text.qualify(style.qualified() ? "x." : "");
                select(token, true);
                list();
                table(style.qualified() ? " x" : "");
                where(query.where());
                end();
            }
            case WHERE_AROUND -> around(Optional.empty(), query.where(), token);
            case SPLIT -> {
                List<Term> terms = conjuncts();
                around(terms.stream().findFirst(), rest(terms), token);
            }
            case WHOLE -> whole(token);
        }
        return text;
    }

    /** The terms of the outermost AND, or the one term. */
    private List<Term> conjuncts() {
        return query.where().isPresent()
                        && query.where().get() instanceof Term.Join join
                        && join.word().equals("AND")
                ? join.terms()
                : query.where().stream().toList();
    }

    private static Optional<Term> rest(List<Term> terms) {
        List<Term> rest = terms.stream().skip(1).toList();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(rest.size() == 1 ? rest.get(0) : new Term.Join("AND", rest));
    }

    private void around(Optional<Term> inner, Optional<Term> outer, Optional<String> token) {
        select(token, !query.reading().inside());
        text.qualify(style.qualified() ? "x." : "");
        list();
        text.qualify("").add(" FROM (");
        select(Optional.empty(), query.reading().inside());
        if (style.listed()) {
            names(Stream.concat(query.resource().columns().stream(), query.resource().documents().stream())
                    .toList());
        } else {
            text.add("*");
        }
        table("");
        where(inner);
        text.add(") x").qualify(style.qualified() ? "x." : "");
        where(outer);
        end();
    }

    private void whole(Optional<String> token) {
        select(token, !query.reading().inside());
        if (selection.isCount()) {
            list();
        } else {
            for (int i = 0; i < selection.columns().size(); i++) {
                text.add((i == 0 ? "" : ", ") + (style.qualified() ? "x." : "") + label(i));
            }
        }
        text.add(" FROM (");
        select(Optional.empty(), query.reading().inside());
        for (int i = 0; i < selection.columns().size(); i++) {
            Field column = selection.columns().get(i);
            text.add(i == 0 ? "" : ", ").add(column);
            text.add(label(i).equals(column.name()) ? "" : " AS " + label(i));
        }
        table("");
        where(query.where());
        end();
        text.add(") x");
    }

    /** What the SELECT in FROM calls its column. */
    private String label(int column) {
        Field field = selection.columns().get(column);
        boolean aliased = (style.listed() || style.qualified()) && field.isPlace() && !selection.isCount();
        return aliased ? "c" + column : field.name();
    }

    private void select(Optional<String> token, boolean hinted) {
        List<String> hints = new ArrayList<>(hinted ? query.reading().hints() : List.of());
        token.ifPresent(start -> hints.add("START('" + start + "')"));
        text.add("SELECT ").add(hints.isEmpty() ? "" : "/*+ " + String.join(" ", hints) + " */ ");
    }

    private void list() {
        if (!selection.isCount()) {
            names(selection.columns());
            return;
        }
        String counted = selection.counted().get();
        text.add("COUNT(");
        if (counted.matches("[*1]")) {
            text.add(counted);
        } else {
            text.add(query.resource().field(counted));
        }
        text.add(")");
    }

    private void names(List<Field> columns) {
        for (int i = 0; i < columns.size(); i++) {
            text.add(i == 0 ? "" : ", ").add(columns.get(i));
        }
    }

    private void table(String alias) {
        text.add(" FROM " + query.resource().name() + alias + query.reading().afterTable());
    }

    private void where(Optional<Term> where) {
        where.ifPresent(term -> term.write(text.add(" WHERE ")));
    }

    /** ORDER BY, LIMIT and OFFSET. */
    private void end() {
        for (int i = 0; i < selection.order().size(); i++) {
            text.add(i == 0 ? " ORDER BY " : ", ");
            if (style.byPosition()) {
                text.add(Integer.toString(i + 1));
            } else {
                text.add(selection.columns().get(i));
            }
            text.add(selection.order().get(i).written(false));
        }
        if (style.fetch()) {
            window(selection.offset(), " OFFSET ", " ROWS");
            window(selection.limit(), " FETCH FIRST ", " ROWS ONLY");
        } else {
            window(selection.limit(), " LIMIT ", "");
            window(selection.offset(), " OFFSET ", "");
        }
    }

    private void window(int number, String before, String after) {
        if (number >= 0) {
            text.add(before)
                    .add(new Value(Kind.INTEGER, number, style.windowParameters()))
                    .add(after);
        }
    }
}
