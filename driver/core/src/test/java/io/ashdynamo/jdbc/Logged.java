package io.ashdynamo.jdbc;

import io.ashdynamo.error.SqlFailure;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the driver writes to its log, at every level. */
final class Logged extends Handler {

    private final StringBuilder text = new StringBuilder();

    private Logged() {}

    /** The log of something that is done. */
    static String by(SqlFailure.Action action) throws Exception {
        Logged log = new Logged();
        log.setLevel(Level.ALL);
        Logger logger = Logger.getLogger("io.ashdynamo");
        logger.addHandler(log);
        logger.setLevel(Level.ALL);
        try {
            action.run();
        } finally {
            logger.setLevel(null);
            logger.removeHandler(log);
        }
        return log.text.toString();
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        text.append(entry.getMessage()).append('\n');
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
