package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.PathStep;
import io.ashdynamo.sql.Position;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes columns of type {@code any}: those that are not declared, and places inside documents. */
final class DocumentColumns {

    private DocumentColumns() {}

    /**
     * The place that these steps lead to from a column.
     *
     * @throws SQLException 22018 if the column's type has no documents
     */
    static TypedColumn inside(TypedColumn root, List<PathStep> steps, Position position) throws SQLException {
        if (steps.isEmpty()) {
            return root;
        }
        DocumentPath more = path(steps);
        Attribute attribute = root.attribute();
        switch (attribute.type().stored()) {
            case L, M, ANY -> {}
            case S, N, B, BOOL, NULL, SS, NS, BS ->
                throw Errors.badValue("the path '" + attribute.name() + more + "' (" + position + ") goes into " + root
                        + ", which is " + attribute.type().name().word()
                        + "; only columns of type map, list, json and any have paths");
        }
        List<Object> all = new ArrayList<>(root.path().steps());
        all.addAll(more.steps());
        Attribute place = any(attribute.name() + more, attribute.source(), attribute.sensitive(), false);
        return new TypedColumn(root.resource(), place, new DocumentPath(all));
    }

    /** Of {@code a.b.c}, whose first name is a column: the steps b and c. */
    static List<PathStep> stepsAfterFirst(ColumnRef ref) {
        List<PathStep> steps = new ArrayList<>();
        steps.add(new PathStep.Field(ref.name().text()));
        steps.addAll(ref.path());
        return steps;
    }

    private static DocumentPath path(List<PathStep> steps) {
        List<Object> path = new ArrayList<>();
        for (PathStep step : steps) {
            path.add(step instanceof PathStep.Field field ? field.name() : ((PathStep.Index) step).index());
        }
        return new DocumentPath(path);
    }

    /** An attribute of type {@code any}; a place inside a document is not written by itself. */
    private static Attribute any(String name, String source, boolean sensitive, boolean writable) {
        return new Attribute(
                name,
                AttributeType.of(TypeName.ANY),
                source,
                true,
                Optional.empty(),
                Optional.empty(),
                writable,
                sensitive,
                Optional.empty(),
                Constraints.NONE);
    }

    /** A column that is not declared. */
    static TypedColumn undeclared(String resource, String name) {
        return new TypedColumn(resource, any(name, name, false, true));
    }

    /** The whole item as it is stored. */
    static TypedColumn item(String resource) {
        return new TypedColumn(
                resource,
                new Attribute(
                        TypedColumn.ITEM,
                        AttributeType.of(TypeName.MAP),
                        "",
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty(),
                        Constraints.NONE));
    }
}
