package io.ashdynamo.it.writing;

import java.util.Random;

/**
 * How a write is made.
 *
 * @param shape what it looks like: another with an equal one has the same text, if it has parameters
 * @param values what is in it
 * @param prepared whether it has parameters
 * @param batched whether it is for a batch
 * @param mark a text that no other write has
 */
record Draft(Random shape, Random values, boolean prepared, boolean batched, String mark) {
    Changes changes() {
        return new Changes(shape, values);
    }

    Conditions conditions() {
        return new Conditions(shape, values);
    }

    Table table() {
        return Table.ALL.get(shape.nextInt(Table.ALL.size()));
    }

    Sql sql() {
        return new Sql(prepared);
    }

    /** Whether rows are to be given back; they are not in a batch. */
    boolean returning() {
        return shape.nextInt(3) == 0 && !batched;
    }
}
