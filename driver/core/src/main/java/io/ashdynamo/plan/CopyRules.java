package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;

/** Which rows of a read may become items of this resource. */
record CopyRules(Resource resource, List<TypedColumn> columns) {

    void check(Operation.TableRead read) throws SQLException {
        if (read.count().isPresent()) {
            throw Errors.unsupported("INSERT INTO " + resource.name() + " of a COUNT is not supported; read the count"
                    + " and write it as a parameter");
        }
        if (read.source().resource().table().equals(resource.table())) {
            throw Errors.unsupported("INSERT INTO " + resource.name() + " of a SELECT on the same table is not"
                    + " supported: it would read what it writes; read the rows and send them as a batch");
        }
        List<Output> outputs = read.outputs();
        if (outputs.size() != columns.size()) {
            throw Errors.syntax("INSERT INTO " + resource.name() + " has " + columns.size()
                    + " columns but its SELECT gives " + outputs.size());
        }
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i) instanceof Output.Stored stored && !canFit(columns.get(i), stored.column())) {
                throw Errors.badValue(ChangeTypes.said(stored.column()) + ", which " + columns.get(i) + " ("
                        + columns.get(i).attribute().type().name().word() + ") does not take; select another column");
            }
        }
    }

    /** Values go through Java, so that a type's formats are converted. */
    private static boolean canFit(TypedColumn to, TypedColumn from) {
        AttributeType one = to.attribute().type();
        AttributeType other = from.attribute().type();
        return one.name() == other.name()
                || one.stored() == other.stored()
                || one.stored() == StoredType.ANY
                || other.stored() == StoredType.ANY;
    }
}
