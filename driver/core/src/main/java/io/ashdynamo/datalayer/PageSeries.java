package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The pages of one request. Used by one thread at a time. */
final class PageSeries {

    private final ReadRequest request;
    private final int stream;
    private final Execution execution;
    private Map<String, AttributeValue> start;
    private boolean done;

    /**
     * The pages of a request.
     *
     * @param stream its number among the read's requests, from 0
     * @param start where the first page starts; done ones have none
     */
    PageSeries(ReadRequest request, int stream, StreamStart start, Execution execution) {
        this.request = request;
        this.stream = stream;
        this.execution = execution;
        this.start = start.afterOrNull();
        this.done = start.done();
    }

    boolean isDone() {
        return done;
    }

    /** The next page. */
    Page fetch() throws SQLException {
        execution.check();
        Page page = request.fetch(start);
        start = page.next();
        done = start == null;
        return page.ofStream(stream);
    }
}
