package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads of several rows. */
interface ReadingTests extends DriverTests {

    /** Of these, DynamoDB's page of 1 MB holds six. */
    String LARGE = "x".repeat(200_000);

    int ROWS = 20;

    private Session openWithPages() throws SQLException {
        Session db = open(Mappings.EVENTS);
        for (int i = 0; i < ROWS; i++) {
            db.put(Map.of("stream", s("big"), "seq", n(i), "body", s(LARGE)));
        }
        return db;
    }

    @Test
    default void partitionOfSeveralPagesIsReadWholeAndInOrder() throws SQLException {
        try (Session db = openWithPages()) {
            db.update("INSERT INTO events VALUES ('other', 5, 'not this')");

            assertThat(db.rows("SELECT seq FROM events WHERE stream = ?", "big"))
                    .isEqualTo(IntStream.range(0, ROWS).mapToObj(List::of).toList());
        }
    }

    @Test
    default void scanOfSeveralPagesIsWhole() throws SQLException {
        try (Session db = openWithPages()) {
            db.update("INSERT INTO events VALUES ('other', 5, 'small')");

            List<String> read = new ArrayList<>();
            for (List<Object> row : db.rows("SELECT stream, seq, body FROM events")) {
                read.add(row.get(0) + "/" + row.get(1) + "/" + ((String) row.get(2)).length());
            }

            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    IntStream.range(0, ROWS).mapToObj(i -> "big/" + i + "/200000"),
                                    Stream.of("other/5/5"))
                            .toList());
        }
    }

    @Test
    default void laterPagesAreNotReadBeforeTheirRowsAreWanted() throws SQLException {
        try (Session db = openWithPages();
                PreparedStatement select = db.prepare("SELECT seq FROM events WHERE stream = 'big'");
                ResultSet result = select.executeQuery()) {
            assertThat(result.next()).isTrue();

            int last = ROWS - 1;
            db.raw().deleteItem(r -> r.tableName(db.table()).key(Map.of("stream", s("big"), "seq", n(last))));

            assertThat(Session.rows(result))
                    .isEqualTo(IntStream.range(1, last).mapToObj(List::of).toList());
        }
    }

    @Test
    default void fetchSizeChangesNoRows() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            for (int i = 0; i < 10; i++) {
                db.update("INSERT INTO events (stream, seq) VALUES ('a', ?)", i);
            }
            try (PreparedStatement select = db.prepare("SELECT seq FROM events WHERE stream = 'a'")) {
                for (int size : new int[] {1, 3, 5, 10, 1000}) {
                    select.setFetchSize(size);

                    assertThat(Session.rows(select.executeQuery()))
                            .as("fetch size %s", size)
                            .isEqualTo(IntStream.range(0, 10).mapToObj(List::of).toList());
                }
            }
        }
    }

    @Test
    default void maxRowsEndsPartitionAndScan() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            for (int i = 0; i < 10; i++) {
                db.update("INSERT INTO events (stream, seq) VALUES ('a', ?)", i);
            }
            for (String sql : List.of("SELECT seq FROM events WHERE stream = 'a'", "SELECT seq FROM events")) {
                try (PreparedStatement select = db.prepare(sql)) {
                    select.setMaxRows(4);

                    assertThat(Session.rows(select.executeQuery())).as(sql).hasSize(4);
                }
            }
        }
    }

    @Test
    default void negativeSortKeysComeInTheOrderOfNumbers() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            for (int seq : new int[] {10, -1, 9, 0, -10, 100}) {
                db.update("INSERT INTO events (stream, seq) VALUES ('a', ?)", seq);
            }

            assertThat(db.rows("SELECT seq FROM events WHERE stream = 'a'"))
                    .extracting(row -> row.get(0))
                    .containsExactly(-10, -1, 0, 9, 10, 100);
        }
    }

    @Test
    default void timestampsAsSortKeysComeInTheOrderOfTime() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            for (String at : List.of("2026-01-02T00:00:00Z", "2025-12-31T23:59:59.999999Z", "2026-01-01T00:00:00.5Z")) {
                db.update("INSERT INTO posts (email, inserted_at, status, title) VALUES ('a', ?, 'active', ?)", at, at);
            }

            assertThat(db.rows("SELECT title FROM posts WHERE email = 'a'"))
                    .extracting(row -> row.get(0))
                    .containsExactly("2025-12-31T23:59:59.999999Z", "2026-01-01T00:00:00.5Z", "2026-01-02T00:00:00Z");
        }
    }

    @Test
    default void partitionWithoutRowsAndNullPartitionGiveNone() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            db.update("INSERT INTO events VALUES ('a', 1, 'x')");

            assertThat(db.rows("SELECT * FROM events WHERE stream = 'b'")).isEmpty();
            assertThat(db.rows("SELECT * FROM events WHERE stream = ''")).isEmpty();
            assertThat(db.rows("SELECT * FROM events WHERE stream = ?", new Object[] {null}))
                    .isEmpty();
            assertThat(db.rows("SELECT * FROM events WHERE stream = 'a' AND seq = NULL"))
                    .isEmpty();
        }
    }

    @Test
    default void selectWithoutFromGivesItsValues() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            assertThat(db.value(Integer.class, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    default void consistentReadsSeeTheSameRows() throws SQLException {
        try (Session db = open(Mappings.EVENTS, "consistentRead=true")) {
            db.update("INSERT INTO events VALUES ('a', 1, 'x')");

            assertThat(db.rows("SELECT body FROM events WHERE stream = 'a' AND seq = 1"))
                    .containsExactly(List.of("x"));
            assertThat(db.rows("SELECT body FROM events WHERE stream = 'a'")).containsExactly(List.of("x"));
            assertThat(db.rows("SELECT body FROM events")).containsExactly(List.of("x"));
        }
    }
}
