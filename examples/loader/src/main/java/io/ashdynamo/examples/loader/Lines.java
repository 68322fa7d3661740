package io.ashdynamo.examples.loader;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** The physical lines of a file, as bytes: in UTF-8 the line feed is a byte of its own. */
final class Lines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    private final CRC32C checksum = new CRC32C();
    private long position;
    private long line = 1;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Before the next line. */
    Mark mark() {
        return new Mark(position, line, checksum.getValue());
    }

    /** Adds the next line, with its end, to {@code target}, or as much of it as has room there. */
    void read(ByteArrayOutputStream target, int room) throws IOException {
        int added = 0;
        while (added < room && fill()) {
            int end = Math.min(lineEnd(), from + room - added);
            target.write(buffer, from, end - from);
            added += end - from;
            if (take(end)) {
                break;
            }
        }
    }

    /** Reads up to a place of the file that an earlier load came to; false if the file is too short. */
    boolean skipTo(long place) throws IOException {
        while (position < place && fill()) {
            take((int) Math.min(lineEnd(), from + place - position));
        }
        return position == place;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    private int lineEnd() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }

    /** Says whether a line ends there. */
    private boolean take(int end) {
        checksum.update(buffer, from, end - from);
        position += end - from;
        from = end;
        boolean ended = buffer[end - 1] == '\n';
        line += ended ? 1 : 0;
        return ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
