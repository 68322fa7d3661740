package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.ScanPolicy;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;

/** What hints ask of a read's calls. */
final class ReadModes {

    private ReadModes() {}

    /** Of a SELECT, whose hints are these and those of the SELECTs in its FROM. */
    static ReadMode of(Hints hints, boolean consistent, Statement.Select select) {
        return of(hints, consistent, select.forUpdate(), select.identity());
    }

    /** Of a read that finds what is written. */
    static ReadMode of(Hints hints, boolean consistent, String identity) {
        return of(hints, consistent, false, identity);
    }

    private static ReadMode of(Hints hints, boolean consistent, boolean forUpdate, String identity) {
        return new ReadMode(
                consistent || hints.consistent(),
                hints.scan().map(wanted -> wanted ? ScanPolicy.ALLOW : ScanPolicy.DENY),
                hints.segments(),
                hints.maxReadUnits(),
                hints.start(),
                forUpdate,
                identity);
    }

    /** The read, if it can be done in this mode. */
    static Operation.TableRead checked(Operation.TableRead read) throws SQLException {
        boolean sorted = read.path().ordering() == ReadPath.Arrangement.SORTED;
        if (read.mode().segments().isPresent()) {
            checkSegments(read, sorted);
        }
        if (read.mode().start().isPresent()) {
            checkStart(read, sorted);
        }
        if (read.mode().forUpdate() && read.count().isPresent()) {
            throw Errors.unsupported(
                    "FOR UPDATE of a COUNT is not supported: no item is read; select the key's columns");
        }
        return read;
    }

    private static void checkSegments(Operation.TableRead read, boolean sorted) throws SQLException {
        if (!read.isScan() && !(read.path().access() instanceof Access.Nothing)) {
            throw Errors.unsupported(
                    "SEGMENTS splits a scan, but this statement is read by its keys; leave SEGMENTS out");
        }
        if (!read.windows().isEmpty() && !sorted) {
            throw Errors.unsupported(
                    "SEGMENTS cannot stop at LIMIT or OFFSET: segments are read at the same time, in no"
                            + " order; leave one of them out");
        }
    }

    private static void checkStart(Operation.TableRead read, boolean sorted) throws SQLException {
        if (read.count().isPresent()) {
            throw Errors.unsupported("START cannot go on with a count, which is one row; leave START out");
        }
        if (sorted) {
            throw Errors.unsupported(
                    "START cannot go on where the rows are sorted by the driver, as all of them are read"
                            + " first; order by the sort key of what is read, or leave ORDER BY out");
        }
    }
}
