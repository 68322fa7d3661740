package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.util.Optional;

/** A position in a row source: before the first row, on a row, or after the last. Ends after a number of rows. */
final class RowCursor {

    private enum Place {
        BEFORE,
        ON,
        AFTER,
        FAILED
    }

    private static final String FAILED =
            "reading the next row has failed, and the result set ended with that; execute the statement again";

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
        if (!isCut() && (firstIsWaiting || fetch())) {
            firstIsWaiting = false;
            row++;
            place = Place.ON;
            return true;
        }
        place = Place.AFTER;
        source.close();
        return false;
    }

    /** The source's next row. After a failure there is none: the source may have lost some. */
    private boolean fetch() throws SQLException {
        if (place == Place.FAILED) {
            throw Errors.wrongOrder(FAILED);
        }
        place = Place.FAILED;
        boolean fetched = false;
        try {
            boolean any = source.next();
            place = Place.BEFORE;
            fetched = true;
            return any;
        } finally {
            if (!fetched) {
                source.close();
            }
        }
    }

    /** The source, on the current row. */
    RowSource current() throws SQLException {
        return switch (place) {
            case ON -> source;
            case BEFORE -> throw Errors.wrongOrder("the result set is not on a row; call next() first");
            case AFTER -> throw Errors.wrongOrder("the result set is after its last row");
            case FAILED -> throw Errors.wrongOrder(FAILED);
        };
    }

    /** The current row's number from 1, or 0 off the rows. */
    long row() {
        return place == Place.ON ? row : 0;
    }

    /** Whether there are rows and the first is still to come. Reads that one row ahead. */
    boolean isBeforeFirst() throws SQLException {
        if (place == Place.BEFORE && row == 0 && !firstIsWaiting) {
            firstIsWaiting = fetch();
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

    /** By which the same statement goes on after the row read last. */
    Optional<String> continuationToken() throws SQLException {
        if (firstIsWaiting) {
            throw Errors.wrongOrder("continuationToken is asked for before a row was read; call next() first");
        }
        return source.continuationToken();
    }

    void close() {
        source.close();
    }
}
