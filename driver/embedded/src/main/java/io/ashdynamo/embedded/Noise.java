package io.ashdynamo.embedded;

import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.spi.Provider;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Jetty logs through SLF4J and DynamoDB Local through Log4j, both of which complain on the console when an application
 * has nothing behind them. Where it has nothing, they are told once that this is meant; where it has, nothing is done.
 * sqlite4java logs each failed job, which DynamoDB Local then reports, and its javolution the hash codes it would like; they
 * are off unless the application sets a level.
 */
final class Noise {

    /** Referred to, because a logger nobody refers to forgets its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("com.almworks.sqlite4java"), Logger.getLogger("javolution"));

    private Noise() {}

    static void silence() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.OFF);
            }
        }
        if (isMissing(SLF4JServiceProvider.class)) {
            with("slf4j.internal.verbosity", "ERROR", LoggerFactory::getILoggerFactory);
        }
        if (isMissing(Provider.class)) {
            with(
                    "log4j2.loggerContextFactory",
                    "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                    LogManager::getFactory);
        }
    }

    private static boolean isMissing(Class<?> provider) {
        return ServiceLoader.load(provider, Noise.class.getClassLoader()).stream()
                        .findAny()
                        .isEmpty()
                && ServiceLoader.load(provider).stream().findAny().isEmpty();
    }

    /** Runs what reads the property once, with the property set unless the application sets it. */
    private static void with(String property, String value, Runnable reader) {
        if (System.getProperty(property) != null) {
            return;
        }
        System.setProperty(property, value);
        try {
            reader.run();
        } finally {
            System.clearProperty(property);
        }
    }
}
