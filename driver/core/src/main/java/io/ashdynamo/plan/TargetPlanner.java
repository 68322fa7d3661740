package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.ScanPolicy;
import io.ashdynamo.sql.Hints;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Finds out which items an UPDATE or a DELETE is about.
 *
 * @param consistent whether they are looked for by strongly consistent reads
 */
record TargetPlanner(Resource resource, boolean consistent) {

    /**
     * The items that may match.
     *
     * @param condition what must hold of each of them as it is written
     */
    record Targeted(WriteTarget target, Condition condition) {}

    /** One item if WHERE names its whole key, else what the matching SELECT finds. */
    Targeted plan(Condition where, Hints hints) throws SQLException {
        if (hints.start().isPresent()) {
            throw Errors.unsupported("START goes on with a SELECT; a write has no token. Leave START out");
        }
        List<Condition> terms = new ArrayList<>(where.conjuncts());
        Optional<KeyMatch.Keys> found = new KeyMatch(terms)
                .keys(KeyColumns.of(resource))
                .filter(one -> one.keys().size() == 1);
        if (found.isEmpty()) {
            return new Targeted(new WriteTarget.Found(read(where, hints)), where);
        }
        checkOfKey(hints);
        found.get().seenTo().forEach(terms::remove);
        return new Targeted(new WriteTarget.Key(found.get().keys().get(0)), Condition.all(terms));
    }

    /** All items of the resource, the expired ones too. An index may lack some. */
    WriteTarget everything() {
        ReadMode mode = new ReadMode(
                consistent,
                Optional.of(ScanPolicy.ALLOW),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                false,
                "");
        Wanted wanted = wanted(Marks.of(resource), mode);
        PathSource table = PathSource.all(resource).get(0);
        return new WriteTarget.Found(read(wanted, new PathFinder(wanted).whole(table), mode));
    }

    private Operation.TableRead read(Condition where, Hints hints) throws SQLException {
        ReadMode mode = ReadModes.of(hints, consistent, "");
        Wanted wanted = wanted(Condition.and(where, SelectPlanner.visible(resource)), mode);
        ReadPath path = new AccessPlanner(wanted).choose(hints.index());
        return ReadModes.checked(read(wanted, path, mode));
    }

    private Wanted wanted(Condition where, ReadMode mode) {
        return new Wanted(resource, where, KeyColumns.of(resource), List.of(), List.of(), mode.consistent());
    }

    private Operation.TableRead read(Wanted wanted, ReadPath path, ReadMode mode) {
        List<Output> key =
                wanted.outputs().stream().<Output>map(Output.Stored::new).toList();
        return new Operation.TableRead(
                new Source(resource, key), path, wanted.where(), List.of(), List.of(), Optional.empty(), mode);
    }

    /** Nothing is read for one key, so what says how would be ignored. */
    private static void checkOfKey(Hints hints) throws SQLException {
        String hint = hints.index().isPresent()
                ? "INDEX"
                : hints.segments().isPresent()
                        ? "SEGMENTS"
                        : hints.maxReadUnits().isPresent() ? "MAX_READ_UNITS" : "";
        if (!hint.isEmpty()) {
            throw Errors.unsupported(hint + " says how items are read, but WHERE names one item by its whole key,"
                    + " which is written without a read; leave " + hint + " out");
        }
    }
}
