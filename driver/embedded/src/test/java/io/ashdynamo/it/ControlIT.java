package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a statement can be told: to stop, to take less time, to read less. The calls are counted on the wire. */
@Timeout(120)
class ControlIT {

    private static final String PARTITION = "SELECT seq, body FROM events WHERE stream = 'big'";
    private static final String SCAN = "SELECT seq, body FROM events";

    /** Of 200 KB each, so six in a page. */
    private static final int ROWS = 20;

    private static final int PAGES = 4;

    private Session direct;
    private Proxy proxy;
    private Session db;

    @BeforeEach
    void open() throws Exception {
        direct = Session.open("jdbc:ashdynamo:mem:control", Mappings.EVENTS);
        String body = "x".repeat(200_000);
        for (int i = 0; i < ROWS; i++) {
            direct.put(Map.of("stream", s("big"), "seq", n(i), "body", s(body)));
        }
        proxy = new Proxy(direct.endpoint());
        db = direct.again(proxy.location(), Mappings.EVENTS, "maxAttempts=1");
        proxy.calls().clear();
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
        proxy.close();
        direct.close();
    }

    @Test
    void wholeResultTakesACallForEachPage() throws SQLException {
        assertThat(db.rows(PARTITION)).hasSize(ROWS);

        assertThat(proxy.operations()).hasSize(PAGES).containsOnly("Query");
    }

    @Test
    void cancelFromAnotherThreadEndsAResultBetweenItsPages() throws Exception {
        try (PreparedStatement select = db.prepare(PARTITION);
                ResultSet result = select.executeQuery()) {
            assertThat(result.next()).isTrue();

            onAnotherThread(select::cancel).join();

            Refusal.of(result::next).is(Cause.CANCELLED, "cancelled");
            assertThat(proxy.calls()).hasSize(1);
            assertThat(Session.rows(select.executeQuery()))
                    .as("the next execution")
                    .hasSize(ROWS);
        }
    }

    @Test
    void cancelFromAnotherThreadEndsACallThatIsNotAnswered() throws Exception {
        proxy.answerOnly(1);
        try (PreparedStatement select = db.prepare(PARTITION);
                ResultSet result = select.executeQuery()) {
            CompletableFuture<Void> cancel = onAnotherThread(() -> {
                proxy.awaitHeldCall();
                select.cancel();
            });

            Refusal.of(() -> Session.rows(result)).is(Cause.CANCELLED, "cancelled");
            cancel.join();
            assertThat(Thread.interrupted()).as("the thread is interrupted").isFalse();
        }
    }

    @Test
    void queryTimeoutOfAStatementEndsACallThatIsNotAnswered() throws SQLException {
        proxy.answerOnly(0);
        try (PreparedStatement select = db.prepare(PARTITION)) {
            select.setQueryTimeout(1);

            Refusal.of(select::executeQuery).is(Cause.TIMEOUT, "timeout of 1 s");
        }
    }

    @Test
    void queryTimeoutOfTheConnectionEndsAPageThatDoesNotCome() throws SQLException {
        try (Session hurried = direct.again(proxy.location(), Mappings.EVENTS, "maxAttempts=1", "queryTimeout=1")) {
            proxy.calls().clear();
            proxy.answerOnly(3);

            Refusal.of(() -> hurried.rows(SCAN)).is(Cause.TIMEOUT, "timeout of 1 s");
            assertThat(proxy.operations()).containsExactly("DescribeTable", "Scan", "Scan", "Scan");
        }
    }

    @Test
    void queryTimeoutEndsAWriteThatIsNotAnswered() throws SQLException {
        proxy.answerOnly(0);
        try (PreparedStatement insert = db.prepare("INSERT INTO events (stream, seq) VALUES ('a', 1)")) {
            insert.setQueryTimeout(1);

            Refusal.of(insert::executeUpdate).is(Cause.TIMEOUT, "timeout of 1 s");
        }
    }

    @Test
    void maxRowsReadsNoMoreThanItShows() throws SQLException {
        for (String sql : List.of(PARTITION, SCAN)) {
            proxy.calls().clear();
            try (PreparedStatement select = db.prepare(sql)) {
                select.setMaxRows(3);

                assertThat(Session.rows(select.executeQuery())).hasSize(3);
            }
            assertThat(proxy.calls()).singleElement().satisfies(call -> assertThat(call.request())
                    .contains("\"Limit\":3"));
        }
    }

    @Test
    void fetchSizeIsTheSizeOfAPage() throws SQLException {
        try (PreparedStatement select = db.prepare(PARTITION)) {
            select.setFetchSize(3);
            assertThat(Session.rows(select.executeQuery())).hasSize(ROWS);
        }

        assertThat(proxy.calls()).hasSizeBetween(ROWS / 3, ROWS / 3 + 1).allSatisfy(call -> assertThat(call.request())
                .contains("\"Limit\":3"));
    }

    @Test
    void resultThatIsClosedReadsNoFurtherPage() throws SQLException {
        try (PreparedStatement select = db.prepare(PARTITION)) {
            ResultSet result = select.executeQuery();
            assertThat(result.next()).isTrue();
            result.close();

            assertThat(proxy.calls()).hasSize(1);
            assertThat(result.isClosed()).isTrue();
            assertThat(Session.rows(select.executeQuery())).hasSize(ROWS);
        }
    }

    @Test
    void statementAndConnectionCloseTheirResults() throws SQLException {
        PreparedStatement select = db.prepare(PARTITION);
        ResultSet first = select.executeQuery();
        ResultSet second = select.executeQuery();
        assertThat(first.isClosed()).isTrue();

        db.close();

        assertThat(second.isClosed()).isTrue();
        assertThat(proxy.calls()).hasSize(2);
    }

    @Test
    void connectingAndAskingForMetadataMakesNoCall() throws SQLException {
        String url = db.url().replace("tables=create", "tables=none");
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(Session.rows(connection.getMetaData().getColumns(null, null, "%", "%")))
                    .hasSize(3);
            assertThat(connection.prepareStatement(PARTITION).getMetaData().getColumnCount())
                    .isEqualTo(2);
        }

        assertThat(proxy.calls()).isEmpty();
    }

    @Test
    void thousandConnectionsOfEqualSettingsShareOneClient() throws SQLException {
        Set<DynamoDbClient> clients = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 1000; i++) {
            try (Connection connection = DriverManager.getConnection(db.url())) {
                clients.add(connection.unwrap(DynamoDbClient.class));
            }
        }

        assertThat(clients).containsExactly(db.raw());
        assertThat(proxy.calls()).isEmpty();
    }

    private interface Action {
        void run() throws SQLException, InterruptedException;
    }

    private static CompletableFuture<Void> onAnotherThread(Action action) {
        return CompletableFuture.runAsync(() -> {
            try {
                action.run();
            } catch (SQLException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }
}
