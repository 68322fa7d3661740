package io.ashdynamo.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory of a {@code file:} URL. */
final class DataDirectory {

    private static final String LOCK = "ashdynamo.lock";

    private DataDirectory() {}

    /** Makes the directory if missing and returns its one real path. */
    static Path prepare(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(e.getFile() + " is a file; the tables need a directory", e);
        } catch (IOException e) {
            throw new IOException("The directory " + directory + " cannot be made: " + e, e);
        }
        Path real = directory.toRealPath();
        if (!Files.isWritable(real)) {
            throw new IOException("The directory " + real + " is not writable for " + System.getProperty("user.name"));
        }
        return real;
    }

    /** Keeps other processes out until this one ends: two on one SQLite file break each other's statements. */
    static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new IOException("The directory " + directory + " is in use by another process; stop that one first,"
                    + " or give this one a directory of its own");
        }
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // by another class loader of this JVM
            return false;
        }
    }
}
