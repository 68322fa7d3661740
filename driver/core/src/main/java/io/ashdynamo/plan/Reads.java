package io.ashdynamo.plan;

import io.ashdynamo.plan.Resources.Verb;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes reading operations for callers in Java. */
public final class Reads {

    private Reads() {}

    /**
     * The item with this key.
     *
     * @param key as it is stored
     */
    public static Operation.TableRead getItem(Source source, List<Assignment> key) throws SQLException {
        Resources.checkAllowed(source.resource(), Verb.READ);
        Condition where = Condition.and(SelectPlanner.live(source.resource()), Marks.ofAttributes(source.resource()));
        Wanted wanted = new Wanted(source.resource(), where, source.columns().toList(), List.of(), List.of(), false);
        ReadPath path = new PathFinder(wanted).byKey(key);
        return new Operation.TableRead(source, path, where, List.of(), List.of(), Optional.empty(), ReadMode.DEFAULT);
    }
}
