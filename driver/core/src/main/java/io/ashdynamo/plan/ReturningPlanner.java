package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.sql.SelectItem;
import java.sql.SQLException;
import java.util.List;

/** Plans RETURNING. */
final class ReturningPlanner {

    private ReturningPlanner() {}

    static Operation.Returning plan(
            Operation.Write write, List<SelectItem> returning, Columns columns, ResultColumns results)
            throws SQLException {
        if (write instanceof Operation.Copy) {
            throw Errors.unsupported("RETURNING of INSERT … SELECT is not supported: its rows are written as they are"
                    + " read, however many they are; leave it out, and read them again");
        }
        Resources.checkAllowed(write.resource(), Verb.READ);
        List<Listed> list = SelectList.returned(returning, new TableScope(columns));
        return new Operation.Returning(write, write.resource(), results.add(list));
    }
}
