package io.ashdynamo.embedded;

import com.almworks.sqlite4java.SQLiteBackup;
import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * DynamoDB Local's storage, with its one SQLite thread made a daemon: as soon as the tables it starts with are there,
 * its queue is replaced by one that has a thread of our own.
 */
final class DaemonDatabase extends SQLiteDBAccess {

    /** The name DynamoDB Local itself uses with -sharedDb, so that either can open what the other wrote. */
    private static final String FILE_NAME = "shared-local-instance.db";

    private static final String THREAD = "ashdynamo-embedded-sqlite";

    /** A lock lasts as long as its channel, and a channel as long as something refers to it. */
    private static final Collection<FileChannel> LOCKS = new ConcurrentLinkedQueue<>();

    private DaemonDatabase(File file) throws InterruptedException {
        super(file);
        queue.stop(true).join();
    }

    static LocalDBAccess inDirectory(Path directory) throws IOException {
        File file = directory.resolve(FILE_NAME).toFile();
        FileChannel lock = DataDirectory.lock(directory);
        try {
            check(file);
            LocalDBAccess database = open(file, new SQLiteQueue(file, new DaemonThreads(THREAD)));
            LOCKS.add(lock);
            return database;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    static LocalDBAccess inMemory() throws IOException {
        Path template = Files.createTempFile("ashdynamo-embedded", ".db");
        try {
            return open(template.toFile(), new MemoryQueue(template.toFile()));
        } finally {
            Files.delete(template);
        }
    }

    /** Said before DynamoDB Local finds out, which would then leave a thread behind that keeps the JVM alive. */
    private static void check(File file) throws IOException {
        SQLiteConnection connection = new SQLiteConnection(file);
        try {
            connection.open(true).exec("BEGIN IMMEDIATE; ROLLBACK");
        } catch (SQLiteException e) {
            throw cannotOpen(file, e);
        } finally {
            connection.dispose();
        }
    }

    private static IOException cannotOpen(File file, Exception cause) {
        return new IOException("DynamoDB Local cannot open " + file + ": " + cause.getMessage(), cause);
    }

    private static LocalDBAccess open(File file, SQLiteQueue daemon) throws IOException {
        try {
            DaemonDatabase database = new DaemonDatabase(file);
            database.queue = daemon.start();
            daemon.execute(new Opened()).get();
            return database;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while DynamoDB Local was starting", e);
        } catch (RuntimeException | ExecutionException e) {
            throw cannotOpen(file, e);
        }
    }

    /** Is done when the connection is open. */
    private static final class Opened extends SQLiteJob<Void> {

        @Override
        protected Void job(SQLiteConnection connection) {
            return null;
        }
    }

    /** Starts as a copy of a file, which it needs no more afterwards. */
    private static final class MemoryQueue extends SQLiteQueue {

        MemoryQueue(File template) {
            super(template, new DaemonThreads(THREAD));
        }

        @Override
        protected SQLiteConnection openConnection() throws SQLiteException {
            SQLiteConnection template = new SQLiteConnection(getDatabaseFile()).openReadonly();
            try {
                SQLiteBackup copy = template.initializeBackup(null);
                copy.backupStep(-1);
                copy.dispose(false);
                return copy.getDestinationConnection();
            } finally {
                template.dispose();
            }
        }
    }
}
