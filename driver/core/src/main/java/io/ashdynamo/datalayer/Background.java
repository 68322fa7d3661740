package io.ashdynamo.datalayer;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that read ahead, and that write several items side by side. One is made where none is idle, as each statement
 * bounds its own; an idle one ends after a second. They do not keep the JVM alive, and belong to no connection.
 */
final class Background {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Executor THREADS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "ashdynamo-background-" + NUMBER.incrementAndGet());
                thread.setDaemon(true);
                thread.setContextClassLoader(Background.class.getClassLoader());
                return thread;
            });

    private Background() {}

    static void run(Runnable task) {
        THREADS.execute(task);
    }
}
