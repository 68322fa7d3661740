package io.ashdynamo.examples.loader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The records of a file, one at a time. */
final class Records {

    /** An item holds 400 KB; its text may be longer, with every character escaped. */
    private static final int MAX_BYTES = 4 << 20;

    private final Lines lines;
    private final RecordEnd end;

    Records(Lines lines, Settings settings) {
        this.lines = lines;
        this.end = RecordEnd.of(settings);
    }

    /** After the last record that was read. */
    Mark mark() {
        return lines.mark();
    }

    /** The next one; empty at the end of the file. */
    Optional<RecordText> next() throws IOException, Fault {
        Mark start = lines.mark();
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        for (byte[] line = line(record); line.length > 0; line = line(record)) {
            record.writeBytes(line);
            if (record.size() >= MAX_BYTES) {
                throw Fault.stopped("line " + start.line() + ": the record that begins here is longer than "
                        + (MAX_BYTES >> 20) + " MB; is a quote not closed?");
            }
            if (end.isAfter(line)) {
                break;
            }
        }
        return record.size() == 0 ? Optional.empty() : Optional.of(new RecordText(start, record.toByteArray()));
    }

    private byte[] line(ByteArrayOutputStream record) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        lines.read(line, MAX_BYTES - record.size());
        return line.toByteArray();
    }
}
