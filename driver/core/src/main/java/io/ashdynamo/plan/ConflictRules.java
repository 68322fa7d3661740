package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import java.sql.SQLException;

/** Refuses a conflict that cannot be carried out; gives the action that new items need. */
record ConflictRules(Resource resource, Rows rows) implements Conflict.Visitor<Verb> {

    /** What is inserted. */
    enum Rows {
        ONE,
        SEVERAL,
        OF_SELECT
    }

    /** Items that are written all or none, or as they are read, have no conflicts of their own. */
    static SQLException notOneRow(String clause) {
        return Errors.unsupported(clause + " is for one row of VALUES; send a batch of single rows");
    }

    @Override
    public Verb fail(Conflict.Fail fail) {
        return Verb.CREATE;
    }

    @Override
    public Verb replace(Conflict.Replace replace) {
        return Verb.UPSERT;
    }

    @Override
    public Verb nothing(Conflict.Nothing nothing) throws SQLException {
        if (rows == Rows.SEVERAL) {
            throw Errors.unsupported("ON CONFLICT DO NOTHING skips single rows, but several rows of VALUES are written"
                    + " all or none; send a batch of single rows");
        }
        return Verb.CREATE;
    }

    @Override
    public Verb update(Conflict.Update update) throws SQLException {
        if (rows != Rows.ONE) {
            throw notOneRow("ON CONFLICT DO UPDATE");
        }
        Resources.checkAllowed(resource, Verb.UPDATE);
        Writes.checkChanged(resource, update.changes());
        return Verb.CREATE;
    }
}
