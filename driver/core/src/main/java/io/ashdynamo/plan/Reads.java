package io.ashdynamo.plan;

import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.util.List;

/** Makes reading operations for callers in Java. */
public final class Reads {

    private Reads() {}

    /** The item with this key. */
    public static Operation.TableRead getItem(Source source, List<Assignment> key) throws SQLException {
        Resources.checkAllowed(source.resource(), Verb.READ);
        return new Operation.TableRead(
                source,
                new Access.Keys(List.of(key)),
                SelectPlanner.live(source.resource()),
                List.of(),
                Statement.Window.ALL,
                false);
    }
}
