package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The command {@code load}: opens what it needs, and finds the place to begin at. */
final class Load {

    private Load() {}

    static void run(CommandLine line, Console console) throws Fault, SQLException, IOException {
        Settings settings = Settings.of(line);
        Input input = Input.of(line.file());
        try (Connection connection = DriverManager.getConnection(line.url());
                Lines lines = new Lines(input.open(console));
                Progress progress = new Progress(console, input.size())) {
            Table table = Table.find(connection, line.source());
            TableWriter writer = new TableWriter(connection, table, settings.mode());
            Checkpoint checkpoint = Checkpoint.of(line, settings, input, table);
            BadLines bad = new BadLines(input.beside(".bad"), console.messages());

            Optional<LoadState> before = checkpoint.begin(line.has(Option.RESUME));
            Records records = new Records(lines, settings);
            RowParser parser = parser(records, table, settings);
            Optional<List<Column>> columns = parser.columns();
            if (columns.isPresent()) {
                writer.check(columns.get());
            }
            if (before.isPresent()) {
                goTo(before.get().done(), lines, line.file());
                progress.startAt(before.get().done().position());
            }
            if (before.isPresent() || line.has(Option.SKIP_BAD)) {
                bad.startAt(before.map(LoadState::badBytes).orElse(0L));
            }
            LoadState state = before.map(earlier -> earlier.resumed(settings.batch()))
                    .orElse(LoadState.start(records.mark(), settings.batch()));
            new LoadJob(
                            new LoadJob.Reading(records, parser, bad, line.has(Option.SKIP_BAD)),
                            new LoadJob.Writing(writer, new Batch(table, settings.batch()), settings.batch()),
                            new LoadJob.Following(checkpoint, progress, console),
                            state,
                            before.isPresent())
                    .run();
        }
    }

    private static RowParser parser(Records records, Table table, Settings settings) throws IOException, Fault {
        if (settings.format() == Format.JSONL) {
            return new JsonRows(table);
        }
        RecordText header =
                records.next().orElseThrow(() -> Fault.stopped("the file is empty; its first line names the columns"));
        try {
            return CsvRows.of(header, table, settings);
        } catch (BadLine e) {
            throw Fault.stopped("line 1: " + e.getMessage());
        }
    }

    /** Reads what an earlier load has done, and so finds out whether it is still the same. */
    private static void goTo(Mark done, Lines lines, String file) throws IOException, Fault {
        if (!lines.skipTo(done.position()) || !lines.mark().equals(done)) {
            throw Fault.stopped(file + " was changed before its line " + done.line()
                    + ", up to which it is loaded; load all again, without --resume and without its state file");
        }
    }
}
