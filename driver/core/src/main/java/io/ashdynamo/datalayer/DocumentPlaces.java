package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places inside documents, which DynamoDB writes only where what they are in is there. */
final class DocumentPlaces {

    private DocumentPlaces() {}

    /**
     * Refuses a place whose map or list is not there.
     *
     * @param document what the column's attribute holds; null if nothing
     * @throws SQLException 22018 naming the nearest parent that is missing or is no such document
     */
    static void checkParents(TypedColumn column, DynamoValue document) throws SQLException {
        List<Object> steps = column.path().steps();
        for (int depth = 0; depth < steps.size(); depth++) {
            DocumentPath parent = new DocumentPath(steps.subList(0, depth));
            DynamoValue at = document == null ? null : parent.in(document);
            boolean field = steps.get(depth) instanceof String;
            if (!(field ? at instanceof DynamoValue.M : at instanceof DynamoValue.L)) {
                String root = rootName(column);
                throw Errors.badValue(column + " cannot be written: " + root + parent + " is "
                        + (at == null ? "missing" : "stored as " + at.type()) + " in the item; write " + root + parent
                        + " as a " + (field ? "map" : "list") + " first");
            }
        }
    }

    private static String rootName(TypedColumn column) {
        String name = column.attribute().name();
        String path = column.path().toString();
        return name.endsWith(path) ? name.substring(0, name.length() - path.length()) : column.source();
    }

    /**
     * A document with another value at a place that has its parents.
     *
     * @param value null removes
     */
    static DynamoValue with(DynamoValue document, List<Object> steps, DynamoValue value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<Object> rest = steps.subList(1, steps.size());
        if (document instanceof DynamoValue.M map) {
            Map<String, DynamoValue> entries = new LinkedHashMap<>(map.values());
            String name = (String) steps.get(0);
            DynamoValue changed = with(entries.get(name), rest, value);
            if (changed == null) {
                entries.remove(name);
            } else {
                entries.put(name, changed);
            }
            return new DynamoValue.M(entries);
        }
        List<DynamoValue> elements = new ArrayList<>(((DynamoValue.L) document).values());
        int index = Math.min((Integer) steps.get(0), elements.size());
        boolean isThere = index < elements.size();
        DynamoValue changed = with(isThere ? elements.get(index) : null, rest, value);
        if (isThere) {
            elements.remove(index);
        }
        if (changed != null) {
            elements.add(index, changed);
        }
        return new DynamoValue.L(elements);
    }
}
