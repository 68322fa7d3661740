package io.ashdynamo.examples.loader;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where rows are unloaded to. A file has its name when it is complete, and not before. */
final class TargetFile implements Closeable {

    private static final String STANDARD_OUTPUT = "-";

    private final Optional<Path> path;
    private final Optional<Path> part;
    private final CountedOutput out;

    private TargetFile(Optional<Path> path, Optional<Path> part, OutputStream out) {
        this.path = path;
        this.part = part;
        this.out = new CountedOutput(new BufferedOutputStream(out));
    }

    /** Says before any work is done whether the file may be written. */
    static void check(String file, boolean force) throws Fault {
        if (!file.equals(STANDARD_OUTPUT)) {
            Path path = Path.of(file).toAbsolutePath();
            if (Files.isDirectory(path)) {
                throw Fault.stopped(file + " is a directory; name a file in it");
            }
            if (!Files.isDirectory(path.getParent())) {
                throw Fault.stopped("there is no directory " + path.getParent());
            }
            if (Files.exists(path) && !force) {
                throw Fault.stopped(file + " is there; add --force to replace it");
            }
        }
    }

    static TargetFile open(String file, Console console) throws IOException {
        if (file.equals(STANDARD_OUTPUT)) {
            return new TargetFile(Optional.empty(), Optional.empty(), new CheckedOutput(console.out()));
        }
        Path path = Path.of(file).toAbsolutePath();
        Path part = path.resolveSibling(path.getFileName() + ".part");
        return new TargetFile(Optional.of(path), Optional.of(part), Files.newOutputStream(part));
    }

    OutputStream out() {
        return out;
    }

    long bytes() {
        return out.bytes;
    }

    /** Gives the file its name. */
    void complete() throws IOException {
        if (path.isPresent()) {
            out.close();
            Files.move(part.get(), path.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            out.flush();
        }
    }

    /** Leaves nothing behind that is not complete. */
    @Override
    public void close() throws IOException {
        if (part.isPresent()) {
            out.close();
            Files.deleteIfExists(part.get());
        }
    }

    private static final class CountedOutput extends FilterOutputStream {

        private long bytes;

        CountedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            bytes += len;
        }
    }

    /** Standard output, which would keep silent about a reader that has gone. */
    private static final class CheckedOutput extends OutputStream {

        private final PrintStream out;

        CheckedOutput(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            if (out.checkError()) {
                throw new IOException("nobody reads standard output any more");
            }
        }
    }
}
