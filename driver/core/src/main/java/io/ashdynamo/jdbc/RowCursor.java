package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;

/** A position in a row source: before the first row, on a row, or after the last. Ends after a number of rows. */
final class RowCursor {

    private enum Place {
        BEFORE,
        ON,
        AFTER
    }

    private final RowSource source;
    private final long maxRows;
    private Place place = Place.BEFORE;
    private long row;
    /** The first row was fetched to answer whether there is one, and is not shown yet. */
    private boolean firstIsWaiting;

    RowCursor(RowSource source, long maxRows) {
        this.source = source;
        this.maxRows = maxRows;
    }

    boolean next() throws SQLException {
        if (place == Place.AFTER) {
            return false;
        }
        // Whatever follows may fail, and the row before is gone then.
        place = Place.BEFORE;
        if (!isCut() && (firstIsWaiting || source.next())) {
            firstIsWaiting = false;
            row++;
            place = Place.ON;
            return true;
        }
        place = Place.AFTER;
        source.close();
        return false;
    }

    /** The source, on the current row. */
    RowSource current() throws SQLException {
        if (place != Place.ON) {
            throw Errors.wrongOrder(
                    place == Place.AFTER
                            ? "the result set is after its last row"
                            : "the result set is not on a row; call next() first");
        }
        return source;
    }

    /** The current row's number from 1, or 0 off the rows. */
    long row() {
        return place == Place.ON ? row : 0;
    }

    /** Whether there are rows and the first is still to come. Reads that one row ahead. */
    boolean isBeforeFirst() throws SQLException {
        if (place == Place.BEFORE && row == 0 && !firstIsWaiting) {
            firstIsWaiting = source.next();
            if (!firstIsWaiting) {
                place = Place.AFTER;
                source.close();
            }
        }
        return firstIsWaiting;
    }

    boolean isAfterLast() {
        return place == Place.AFTER && row > 0;
    }

    /** Whether the current row is known to be the last without reading ahead. */
    boolean isCut() {
        return maxRows > 0 && row >= maxRows;
    }

    void close() {
        source.close();
    }
}
