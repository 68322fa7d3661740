package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a write with the values that are of their types. */
final class WriteValues implements Change.Visitor<Stream<Assignment>, RuntimeException> {

    private WriteValues() {}

    /** A value of EXCLUDED is one of its row's column. */
    static List<Assignment> of(Operation.Create create) {
        List<Assignment> values = new ArrayList<>();
        if (create.conflict() instanceof Conflict.Update update) {
            values.addAll(of(update.changes()));
        }
        create.rows().forEach(values::addAll);
        return values;
    }

    static List<Assignment> of(Operation.Copy copy) {
        List<Assignment> values = new ArrayList<>();
        for (int i = 0; i < copy.columns().size(); i++) {
            if (copy.read().outputs().get(i) instanceof Output.Fixed fixed) {
                values.add(new Assignment(copy.columns().get(i), fixed.value()));
            }
        }
        copy.read().where().assignments().forEach(values::add);
        return values;
    }

    static List<Assignment> of(Operation.Update update) {
        List<Assignment> values = new ArrayList<>(of(update.changes()));
        values.addAll(of(update.target()));
        update.condition().assignments().forEach(values::add);
        return values;
    }

    static List<Assignment> of(Operation.Destroy destroy) {
        List<Assignment> values = new ArrayList<>(of(destroy.target()));
        destroy.condition().assignments().forEach(values::add);
        return values;
    }

    private static List<Assignment> of(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.accept(new WriteValues()))
                .toList();
    }

    private static List<Assignment> of(WriteTarget target) {
        return target.accept(new WriteTarget.Visitor<List<Assignment>, RuntimeException>() {
            @Override
            public List<Assignment> key(WriteTarget.Key key) {
                return key.key().stream().flatMap(part -> part.parts().stream()).toList();
            }

            @Override
            public List<Assignment> found(WriteTarget.Found found) {
                return found.read().where().assignments().toList();
            }
        });
    }

    @Override
    public Stream<Assignment> set(Change.Set set) {
        return Stream.of(new Assignment(set.column(), set.value()));
    }

    @Override
    public Stream<Assignment> byDefault(Change.ByDefault byDefault) {
        return Stream.empty();
    }

    @Override
    public Stream<Assignment> copy(Change.Copy copy) {
        return values(copy.column(), copy.otherwise());
    }

    @Override
    public Stream<Assignment> sum(Change.Sum sum) {
        return Stream.concat(values(sum.from(), sum.otherwise()), values(sum.from(), Optional.of(sum.amount())));
    }

    @Override
    public Stream<Assignment> append(Change.Append append) {
        return Stream.concat(
                values(append.column(), append.first().value()),
                values(append.column(), append.second().value()));
    }

    @Override
    public Stream<Assignment> elements(Change.Elements elements) {
        return values(elements.column(), Optional.of(elements.elements()));
    }

    private static Stream<Assignment> values(TypedColumn column, Optional<Operand> value) {
        return value.stream().map(one -> new Assignment(column, one));
    }
}
