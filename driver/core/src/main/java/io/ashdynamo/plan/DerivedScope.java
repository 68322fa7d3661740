package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.From;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.PathStep;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the SELECT in a FROM lists, under its aliases and names. */
final class DerivedScope implements Scope {

    private final From.Derived derived;
    private final List<Listed> list;
    private final List<String> labels;

    DerivedScope(From.Derived derived, List<Listed> list) {
        this.derived = derived;
        this.list = list;
        this.labels = list.stream().map(Listed::label).toList();
    }

    @Override
    public Listed find(ColumnRef ref) throws SQLException {
        Optional<Listed> place =
                ref.qualifier().isEmpty() && ref.path().isEmpty() ? Optional.empty() : labelled(wholeName(ref), ref);
        if (place.isPresent()) {
            return place.get();
        }
        Optional<Name> first = ref.qualifier();
        boolean qualified = first.isPresent() && isCalled(first.get());
        Optional<Listed> named = qualified && !ref.path().isEmpty()
                ? labelled(new Name(ref.name() + path(ref), false), ref)
                : Optional.empty();
        if (named.isPresent()) {
            return named.get();
        }
        named = first.isEmpty() || qualified ? labelled(ref.name(), ref) : Optional.empty();
        if (named.isPresent()) {
            return inside(named.get(), ref.path(), ref);
        }
        Optional<Listed> root = first.isPresent() ? labelled(first.get(), ref) : Optional.empty();
        if (root.isPresent()) {
            return inside(root.get(), DocumentColumns.stepsAfterFirst(ref), ref);
        }
        throw first.isPresent() && !qualified ? noTable(first.get(), where(ref)) : noColumn(ref);
    }

    @Override
    public TypedColumn column(ColumnRef ref) throws SQLException {
        return find(ref)
                .stored()
                .orElseThrow(() -> Merging.refused(
                        derived,
                        "'" + ref + "' (" + ref.position()
                                + ") is a constant, which is not compared, ordered by or counted"));
    }

    @Override
    public List<Listed> all(Optional<Name> qualifier, String where) throws SQLException {
        if (qualifier.isPresent() && !isCalled(qualifier.get())) {
            throw noTable(qualifier.get(), where);
        }
        return list;
    }

    private boolean isCalled(Name qualifier) {
        return derived.alias().filter(alias -> qualifier.matches(alias.text())).isPresent();
    }

    private Optional<Listed> labelled(Name name, ColumnRef ref) throws SQLException {
        Optional<String> label = name.find(labels);
        if (label.isPresent() && Collections.frequency(labels, label.get()) > 1) {
            throw Errors.unknownColumn("'" + ref + "'" + where(ref) + " is ambiguous: the SELECT in FROM lists it "
                    + Collections.frequency(labels, label.get()) + " times; give each an alias");
        }
        return label.map(found -> list.get(labels.indexOf(found)));
    }

    /** A place inside a document without an alias is called as it is written. */
    private static Name wholeName(ColumnRef ref) {
        return new Name(ref.toString(), false);
    }

    private static String path(ColumnRef ref) {
        return ref.path().stream().map(Object::toString).collect(Collectors.joining());
    }

    private static Listed inside(Listed root, List<PathStep> steps, ColumnRef ref) throws SQLException {
        if (steps.isEmpty()) {
            return root;
        }
        TypedColumn column = root.stored()
                .orElseThrow(() -> Errors.badValue(
                        "the path '" + ref + "'" + where(ref) + " goes into a constant; only columns have paths"));
        TypedColumn place = DocumentColumns.inside(column, steps, ref.position());
        String path =
                place.attribute().name().substring(column.attribute().name().length());
        return new Listed(root.label() + path, new Output.Stored(place));
    }

    private SQLException noTable(Name qualifier, String where) {
        return Errors.unknownColumn("there is no table, alias or column '" + qualifier + "' in the statement" + where
                + derived.alias()
                        .map(alias -> Words.hint(qualifier.text(), List.of(alias.text())))
                        .orElse(""));
    }

    private SQLException noColumn(ColumnRef ref) {
        return Errors.unknownColumn("there is no column '" + ref.name() + "' in the SELECT in FROM" + where(ref)
                + Words.hint(ref.name().text(), labels));
    }

    private static String where(ColumnRef ref) {
        return " (" + ref.position() + ")";
    }
}
