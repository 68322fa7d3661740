package io.ashdynamo.plan;

import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table's primary key. */
public final class KeyColumns {

    private KeyColumns() {}

    /** The partition key's column, then the sort key's if there is one. */
    public static List<TypedColumn> of(Resource resource) {
        List<TypedColumn> columns = new ArrayList<>(2);
        for (KeyPart part : resource.key().parts()) {
            if (part instanceof KeyPart.Column column) {
                resource.attribute(column.column())
                        .ifPresent(attribute -> columns.add(new TypedColumn(resource.name(), attribute)));
            }
        }
        return columns;
    }
}
