package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The pages of a read, one after another. */
interface Pages {

    /** The next page; null at the end. One page may be empty, and others follow. */
    Page next() throws SQLException;

    /** One request, repeated from where the last page ended. */
    interface Request {
        /** The page after this key; null for the first. */
        Page fetch(Map<String, AttributeValue> start) throws SQLException;
    }

    /** No page. */
    static Pages none() {
        return () -> null;
    }

    /** The pages of these requests, one request after another. */
    static Pages of(List<Request> requests, Execution execution) {
        Iterator<Request> open = requests.iterator();
        return new Pages() {
            private Request current;
            private Map<String, AttributeValue> start;

            @Override
            public Page next() throws SQLException {
                execution.check();
                if (current == null) {
                    if (!open.hasNext()) {
                        return null;
                    }
                    current = open.next();
                }
                Page page = current.fetch(start);
                start = page.next();
                if (start == null) {
                    current = null;
                }
                return page;
            }
        };
    }
}
