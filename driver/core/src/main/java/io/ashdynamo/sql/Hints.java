package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What {@code /*+ … *}{@code /} and {@code USE INDEX} ask for.
 *
 * @param consistent strongly consistent reads
 * @param index the index to read; empty: the planner chooses
 * @param scan true: a scan is wanted; false: denied; empty: as the resource and the connection say
 * @param segments the parallel segments of a scan
 * @param maxReadUnits the read units after which the statement stops
 * @param start the token after which reading goes on
 */
public record Hints(
        boolean consistent,
        Optional<Name> index,
        Optional<Boolean> scan,
        OptionalInt segments,
        OptionalLong maxReadUnits,
        Optional<String> start) {

    /** Nothing is asked for. */
    public static final Hints NONE = new Hints(
            false, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty());

    /**
     * These, and those of the SELECT in FROM.
     *
     * @throws SQLException 42601 if one of them stands in both and does not say the same
     */
    public Hints and(Hints inner) throws SQLException {
        check(
                Hint.INDEX,
                index.isEmpty() || inner.index.isEmpty() || index.get().isSameAs(inner.index.get()));
        check(Hint.SCAN, scan.isEmpty() || inner.scan.isEmpty() || scan.equals(inner.scan));
        check(Hint.SEGMENTS, segments.isEmpty() || inner.segments.isEmpty() || segments.equals(inner.segments));
        check(
                Hint.MAX_READ_UNITS,
                maxReadUnits.isEmpty() || inner.maxReadUnits.isEmpty() || maxReadUnits.equals(inner.maxReadUnits));
        check(Hint.START, start.isEmpty() || inner.start.isEmpty() || start.equals(inner.start));
        return new Hints(
                consistent || inner.consistent,
                index.or(() -> inner.index),
                scan.or(() -> inner.scan),
                segments.isPresent() ? segments : inner.segments,
                maxReadUnits.isPresent() ? maxReadUnits : inner.maxReadUnits,
                start.or(() -> inner.start));
    }

    private static void check(Hint hint, boolean agrees) throws SQLException {
        if (!agrees) {
            throw Errors.syntax("the SELECT in FROM and the one around it ask for different things by " + hint
                    + "; write it in one of them");
        }
    }
}
