package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * Pages of which the next one is fetched while one is read. The first page often has all that is wanted, so that begins
 * with the second. Several that are read side by side share their permits, one for each page ahead.
 */
final class PrefetchedPages implements Pages {

    private final Pages pages;
    private final Semaphore permits;
    private FutureTask<Page> ahead;
    private int given;

    /**
     * Pages of one request.
     *
     * @param permits where there is none left, a page is fetched when it is asked for
     */
    PrefetchedPages(Pages pages, Semaphore permits) {
        this.pages = pages;
        this.permits = permits;
    }

    @Override
    public Page next() throws SQLException {
        Page page = ahead == null ? pages.next() : await();
        given++;
        if (page != null && page.next() != null && given > 1 && permits.tryAcquire()) {
            ahead = new FutureTask<>(pages::next);
            Background.run(ahead);
        }
        return page;
    }

    private Page await() throws SQLException {
        FutureTask<Page> task = ahead;
        ahead = null;
        try {
            return Awaiting.result(task);
        } finally {
            permits.release();
        }
    }
}
