package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of the data set, or a place inside the document of one.
 *
 * @param name as a statement has it, such as {@code i1} or {@code doc.part.codes[1]}
 * @param presence what items hold for it
 */
record Field(String name, Kind kind, Presence presence) {

    /** What items hold for a column. */
    enum Presence {
        /** A value, in every item; the mapping says so. */
        ALWAYS,
        /** A value, or nothing: what an index key can be. */
        SPARSE,
        /** A value, a NULL, or nothing. */
        NULLABLE,
        /** A value, a NULL, nothing, or a value of another type than declared. */
        MESSY
    }

    boolean isMessy() {
        return presence == Presence.MESSY;
    }

    boolean isSparse() {
        return presence != Presence.ALWAYS;
    }

    /** Whether it is inside a document: of type {@code any}, to which a value of another type is one that differs. */
    boolean isPlace() {
        return steps().size() > 1;
    }

    /** The column, and the names and numbers of the way into its document. */
    List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        for (String step : name.replace("[", ".[").split("\\.", -1)) {
            boolean index = step.startsWith("[");
            steps.add(index ? (Object) Integer.valueOf(step.substring(1, step.length() - 1)) : step);
        }
        return steps;
    }

    /** In H2's copy: the column with its value; NULL if the item holds none of its kind. */
    String shadow() {
        return name.replaceAll("[.\\[]", "_").replace("]", "");
    }

    /** In H2's copy: DynamoDB's name of the type that is stored; NULL if nothing is. */
    String storedType() {
        return shadow() + "_type";
    }

    /** In H2's copy: what {@code size} gives. */
    String storedSize() {
        return shadow() + "_size";
    }
}
