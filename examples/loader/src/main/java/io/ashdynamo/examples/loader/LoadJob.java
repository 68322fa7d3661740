package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the records of a file, and writes their rows batch by batch. */
final class LoadJob {

    /** Where rows come from. */
    record Reading(Records records, RowParser parser, BadLines bad, boolean skipsBad) {}

    /** Where they go to. */
    record Writing(TableWriter writer, Batch batch, int batchSize) {}

    /** What goes along. */
    record Following(Checkpoint checkpoint, Progress progress, Console console) {}

    private final Reading reading;
    private final Writing writing;
    private final Following following;

    private final LoadState begun;
    private LoadState state;
    private long bad;

    /** Rows to come that an earlier load may have sent, and the line of the last one of them so far. */
    private int perhapsSent;

    private long lastPerhapsSent;

    LoadJob(Reading reading, Writing writing, Following following, LoadState state, boolean resumed) {
        this.reading = reading;
        this.writing = writing;
        this.following = following;
        this.begun = state;
        this.state = state;
        this.bad = state.bad();
        this.perhapsSent = resumed ? state.batch() : 0;
    }

    void run() throws IOException, SQLException, Fault {
        Records records = reading.records();
        for (Optional<RecordText> record = records.next(); record.isPresent(); record = records.next()) {
            take(record.get());
        }
        flush(records.mark());
        end();
    }

    private void take(RecordText record) throws IOException, SQLException, Fault {
        Optional<Row> row;
        try {
            row = reading.parser().parse(record);
        } catch (BadLine e) {
            if (!reading.skipsBad()) {
                flush(record.start());
                report(record, e.getMessage());
                throw stoppedAt(record, "");
            }
            skip(record, e.getMessage());
            return;
        }
        if (row.isPresent()) {
            add(row.get());
        }
    }

    private void add(Row row) throws IOException, SQLException, Fault {
        if (!writing.batch().hasRoomFor(row)) {
            flush(row.record().start());
        }
        writing.batch().add(row);
        if (perhapsSent > 0) {
            perhapsSent--;
            lastPerhapsSent = row.record().line();
        }
        if (writing.batch().isFull()) {
            flush(reading.records().mark());
        }
    }

    /** Writes what is in the batch, and notes that everything before a place is done. */
    private void flush(Mark done) throws IOException, SQLException, Fault {
        if (writing.batch().isEmpty() && bad == state.bad()) {
            return;
        }
        following.checkpoint().announce(state);
        List<Row> rows = writing.batch().take();
        List<Refusal> refusals = write(rows);
        for (Refusal refusal : refusals) {
            if (!reading.skipsBad()) {
                throw stoppedAt(refusal, rows, refusals.size());
            }
            skip(refusal.row().record(), reason(refusal.reason()));
        }
        save(done, rows.size() - refusals.size());
        following.progress().show(state.rows(), state.rows() - begun.rows(), done.position());
    }

    private List<Refusal> write(List<Row> rows) throws SQLException, Fault {
        try {
            List<Refusal> refusals = new ArrayList<>();
            for (Refusal refusal : writing.writer().write(rows)) {
                if (!isOurs(refusal)) {
                    refusals.add(refusal);
                }
            }
            return refusals;
        } catch (SQLException e) {
            following.progress().clear();
            throw Fault.stopped(reason(e) + " (SQLState " + e.getSQLState() + "); everything before line "
                    + state.done().line() + " is done, " + state.rows() + " rows; "
                    + following.checkpoint().advice());
        }
    }

    /** Whether the row is there because the load that was stopped had sent it. */
    private boolean isOurs(Refusal refusal) throws SQLException {
        return refusal.isDuplicate()
                && refusal.row().record().line() <= lastPerhapsSent
                && writing.writer().has(refusal.row());
    }

    private Fault stoppedAt(Refusal refusal, List<Row> rows, int refused) throws IOException {
        int before = rows.indexOf(refusal.row());
        int after = rows.size() - before - refused;
        save(refusal.row().record().start(), before);
        report(refusal.row().record(), reason(refusal.reason()));
        return stoppedAt(
                refusal.row().record(),
                after == 0 ? "" : ", and " + after + " after it that were sent with it, which are not counted");
    }

    private void skip(RecordText record, String reason) throws IOException {
        report(record, reason);
        reading.bad().keep(record, reason);
        bad++;
    }

    private void report(RecordText record, String reason) {
        following.progress().clear();
        reading.bad().report(record, reason);
    }

    private void save(Mark done, int rows) throws IOException {
        state = new LoadState(done, state.rows() + rows, bad, reading.bad().bytes(), writing.batchSize());
        following.checkpoint().save(state);
    }

    private Fault stoppedAt(RecordText record, String besides) {
        return Fault.stopped("stopped before line " + record.line() + ", with " + state.rows() + " rows written"
                + besides + "; mend the line, or add --skip-bad, and "
                + following.checkpoint().advice());
    }

    /** Without the row's number in its batch, which says nothing to who knows its line. */
    private static String reason(SQLException e) {
        return Fault.oneLine(e).replaceFirst("; row [0-9]+ of the batch$", "");
    }

    private void end() throws IOException {
        following.checkpoint().end();
        following.progress().clear();
        String skipped = bad == 0
                ? ""
                : ", " + bad + " bad lines skipped, which are in "
                        + reading.bad().path();
        following.console().say(state.rows() + " rows loaded" + skipped);
    }
}
