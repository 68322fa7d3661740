package io.ashdynamo.jdbc;

import io.ashdynamo.config.MappingSource;
import io.ashdynamo.config.Settings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The databases in use, by settings and state of the mapping files. One that is not used any more stays for a while, as a
 * program that opens a connection for each statement would else build a client for each.
 */
final class Databases {

    private static final Duration LINGER = Duration.ofSeconds(30);
    private static final Map<Key, Shared> SHARED = new HashMap<>();

    private Databases() {}

    private record Key(Settings settings, MappingSource mapping) {}

    /** A database and the number of its users. The lock of each is held while it is being opened. */
    private static final class Shared {
        private final Key key;
        private Database database;
        private int users;
        private long idleSince;
        private boolean watched;

        Shared(Key key) {
            this.key = key;
        }
    }

    /** A hold on a database; it is given back once. */
    static final class Lease implements AutoCloseable {
        private final Shared shared;
        private boolean returned;

        private Lease(Shared shared) {
            this.shared = shared;
        }

        Database database() {
            return shared.database;
        }

        @Override
        public synchronized void close() {
            if (!returned) {
                returned = true;
                release(shared);
            }
        }
    }

    /** The database of these settings, opened if it is not in use. */
    static Lease acquire(Settings settings) throws SQLException {
        Shared shared = hold(new Key(settings, MappingSource.of(settings)));
        try {
            synchronized (shared) {
                if (shared.database == null) {
                    shared.database =
                            Database.open(settings, shared.key.mapping().read());
                }
            }
            return new Lease(shared);
        } catch (SQLException | RuntimeException | Error e) {
            release(shared);
            throw e;
        }
    }

    private static Shared hold(Key key) {
        synchronized (SHARED) {
            Shared shared = SHARED.computeIfAbsent(key, Shared::new);
            shared.users++;
            return shared;
        }
    }

    private static void release(Shared shared) {
        synchronized (SHARED) {
            shared.users--;
            shared.idleSince = System.nanoTime();
            if (shared.users == 0 && !shared.watched) {
                shared.watched = true;
                watch(shared, LINGER.toNanos());
            }
        }
    }

    private static void watch(Shared shared, long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(() -> closeIfIdle(shared));
    }

    private static void closeIfIdle(Shared shared) {
        synchronized (SHARED) {
            long left = LINGER.toNanos() - (System.nanoTime() - shared.idleSince);
            if (shared.users > 0) {
                shared.watched = false;
                return;
            }
            if (left > 0) {
                watch(shared, left);
                return;
            }
            SHARED.remove(shared.key);
        }
        if (shared.database != null) {
            shared.database.close();
        }
    }
}
