package io.ashdynamo.it.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.DataLayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two tenants, acme and beta, with items of the same keys as far as the strategy lets them: whatever acme does, beta's items
 * stay as they are stored, bit for bit, and acme's own come and go as in a database that acme has alone.
 */
class TenantIsolationIT {

    private static final String ACME = "acme";
    private static final String BETA = "beta";

    /** The items of beta's. */
    private static final int THEIRS = 14;

    /** In every value of beta's that is no key. */
    private static final String SECRET = "of beta";

    @TempDir
    private Path directory;

    private final List<Shelf> open = new ArrayList<>();
    private Path nothing;

    @BeforeEach
    void writeMapping() throws Exception {
        nothing = Files.writeString(directory.resolve("nothing.yaml"), """
                ashdynamo: 1
                resources:
                  nothing: { partition_key: id, attributes: { id: string } }
                """);
    }

    @AfterEach
    void close() throws SQLException {
        for (Shelf shelf : open) {
            shelf.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noStatementShowsOrChangesWhatAnotherTenantHas(Strategy strategy) throws SQLException {
        Shelf alone = shelf("alone", strategy, ACME);
        Shelf shared = shelf("shared", strategy, ACME, BETA);
        List<String> statements = Stream.of(
                        Attempts.READS, Attempts.TOLD, Attempts.CHANGES, Attempts.NEW, Attempts.READS)
                .flatMap(List::stream)
                .toList();
        for (String author : authors(strategy)) {
            fill(alone, ACME, "ann", "bob");
            fill(shared, ACME, "ann", "bob");
            for (String template : statements) {
                String sql = template.replace("$K", author);
                Set<Shelf.Stored> before = shared.items(BETA);
                String outcome = shared.tenant(ACME).run(sql);
                assertThat(shared.items(BETA)).as(sql).isEqualTo(before);
                assertThat(outcome).as(sql).doesNotContain(SECRET);
                boolean isTaken = outcome.startsWith("!! 23505") && outcome.contains("is none of");
                if (isTaken) {
                    assertThat(strategy).as(sql).isEqualTo(Strategy.ATTRIBUTE);
                } else if (!sql.startsWith("EXPLAIN")) {
                    assertThat(outcome).as(sql).isEqualTo(alone.tenant(ACME).run(sql));
                }
                assertThat(shared.items(ACME)).as(sql).isEqualTo(alone.all());
            }
        }
        assertThat(shared.items(BETA)).hasSize(THEIRS);
    }

    @ParameterizedTest
    @EnumSource
    void noTransactionShowsOrChangesWhatAnotherTenantHas(Strategy strategy) throws SQLException {
        Shelf alone = shelf("alone_committed", strategy, ACME);
        Shelf shared = shelf("shared_committed", strategy, ACME, BETA);
        List<String> reads = List.of(
                "SELECT * FROM notes", "SELECT COUNT(*) FROM notes WHERE topic = 'news'", "SELECT * FROM orders");
        List<String> statements = Stream.of(Attempts.READS, Attempts.CHANGES, Attempts.NEW)
                .flatMap(List::stream)
                .toList();
        for (String author : authors(strategy)) {
            fill(alone, ACME, "ann", "bob");
            fill(shared, ACME, "ann", "bob");
            for (String template : statements) {
                String sql = template.replace("$K", author);
                Set<Shelf.Stored> before = shared.items(BETA);
                String outcome = shared.tenant(ACME).runInTransaction(sql, reads);
                assertThat(shared.items(BETA)).as(sql).isEqualTo(before);
                assertThat(outcome).as(sql).doesNotContain(SECRET);
                if (outcome.contains("!! 23505") && outcome.contains("is none of")) {
                    assertThat(strategy).as(sql).isEqualTo(Strategy.ATTRIBUTE);
                } else {
                    assertThat(outcome).as(sql).isEqualTo(alone.tenant(ACME).runInTransaction(sql, reads));
                }
                assertThat(shared.items(ACME)).as(sql).isEqualTo(alone.all());
            }
        }
        assertThat(shared.items(BETA)).hasSize(THEIRS);
    }

    @ParameterizedTest
    @EnumSource
    void truncateAndScansForDeletionLeaveTheOthers(Strategy strategy) throws SQLException {
        Shelf shared = shelf("emptied", strategy, ACME, BETA);
        fill(shared, ACME, "ann", "bob");
        for (String sql : List.of(
                "DELETE FROM notes", "TRUNCATE TABLE notes", "TRUNCATE TABLE copies", "TRUNCATE TABLE orders")) {
            Set<Shelf.Stored> before = shared.items(BETA);
            assertThat(shared.tenant(ACME).run(sql)).doesNotStartWith("!!");
            assertThat(shared.items(BETA)).as(sql).isEqualTo(before);
        }
        assertThat(shared.items(ACME)).isEmpty();
        assertThat(shared.items(BETA)).hasSize(THEIRS);
    }

    @ParameterizedTest
    @EnumSource
    void batchesLeaveTheOthers(Strategy strategy) throws SQLException {
        Shelf shared = shelf("batched", strategy, ACME, BETA);
        fill(shared, ACME, "ann", "bob");
        String theirs = authors(strategy).get(1);
        List<String> statements = Stream.of(
                        "UPSERT INTO notes (author, at, text) VALUES ('$K', '1', 'batch')",
                        "INSERT INTO notes (author, at, text) VALUES ('$K', '2', 'batch')",
                        "INSERT INTO notes (author, at, text) VALUES ('$K', '2', 'batch') ON CONFLICT DO NOTHING",
                        "UPDATE notes SET text = 'batch' WHERE author = '$K' AND at = '3'",
                        "UPDATE notes SET text = 'batch' WHERE topic = 'news'",
                        "DELETE FROM notes WHERE author = '$K' AND at = '4'",
                        "DELETE FROM notes WHERE author = '$K'",
                        "INSERT INTO notes (author, at) VALUES ('new', '1'), ('new', '2')",
                        "UPSERT INTO notes (author, at) VALUES ('new', '3')")
                .map(sql -> sql.replace("$K", theirs))
                .toList();
        Set<Shelf.Stored> before = shared.items(BETA);
        assertThat(shared.tenant(ACME).batch(statements)).doesNotContain(SECRET);
        assertThat(shared.items(BETA)).isEqualTo(before);
        assertThat(shared.tenant(ACME).run("SELECT at FROM notes WHERE author = 'new'"))
                .isEqualTo("[[1/1], [2/2], [3/3]]");
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsOfItsTenant(Strategy strategy) throws SQLException {
        Shelf shared = shelf("tokens", strategy, ACME, BETA);
        fill(shared, ACME, "ann", "bob");
        for (String sql : List.of(
                "SELECT %s text FROM notes LIMIT 2",
                "SELECT %s text FROM notes WHERE topic = 'news' LIMIT 2",
                "SELECT %s text FROM notes WHERE author = 'bob' LIMIT 2")) {
            String plain = sql.formatted("");
            String token = shared.tenant(ACME).token(plain, 2);
            String resumed = sql.formatted("/*+ START('" + token + "') */");
            assertThat(shared.tenant(ACME).run(resumed)).doesNotStartWith("!!").doesNotContain(SECRET);
            assertThat(shared.tenant(BETA).run(resumed)).startsWith("!! 22018");
            assertThat(shared.tenant("gamma").run(resumed)).startsWith("!! 22018");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDataLayerLeavesTheOthers(Strategy strategy) throws SQLException {
        Shelf shared = shelf("called", strategy, ACME, BETA);
        fill(shared, ACME, "ann", "bob");
        Map<String, String> theirs = Map.of("author", "zed", "at", "1");
        DataLayer acme = shared.data(ACME);
        Set<Shelf.Stored> before = shared.items(BETA);
        assertThat(acme.read("notes", theirs)).isEmpty();
        assertThat(acme.update("notes", theirs, Map.of("text", "mine"))).isEmpty();
        assertThat(acme.destroy("notes", theirs)).isFalse();
        assertThat(shared.items(BETA)).isEqualTo(before);
        Map<String, String> own = Map.of("author", "cid", "at", "1");
        assertThat(acme.create("notes", own)).containsEntry("author", "cid").doesNotContainKey("owner");
        assertThat(acme.update("notes", own, Map.of("topic", "news")).orElseThrow())
                .containsEntry("topic", "news");
        assertThat(acme.read("notes", own, "topic", "author")).contains(Map.of("author", "cid", "topic", "news"));
        assertThat(shared.data(BETA).read("notes", own)).isEmpty();
        assertThat(acme.destroy("notes", own)).isTrue();
        assertThat(shared.items(BETA)).isEqualTo(before);
    }

    /** An author of acme's alone or of both, and one of beta's or, where two cannot have the same keys, of beta's alone. */
    private static List<String> authors(Strategy strategy) {
        return strategy.keepsKeysApart() ? List.of("ann", "bob") : List.of("ann", "zed");
    }

    private Shelf shelf(String name, Strategy strategy, String... tenants) throws SQLException {
        Shelf shelf = new Shelf(name, strategy, nothing, tenants);
        open.add(shelf);
        if (tenants.length > 1) {
            boolean apart = strategy.keepsKeysApart();
            fill(shelf, BETA, apart ? "bob" : "yan", "zed");
            for (String id : apart ? List.of("1", "same") : List.of("b1", "b2")) {
                shelf.tenant(BETA).run("INSERT INTO copies (id, text) VALUES ('" + id + "', '" + SECRET + "')");
            }
        }
        return shelf;
    }

    private static void fill(Shelf shelf, String tenant, String... authors) {
        String text = tenant.equals(BETA) ? SECRET : "by acme";
        for (String author : authors) {
            for (int at = 1; at <= 4; at++) {
                String topic = at % 2 == 0 ? "misc" : "news";
                String outcome = shelf.tenant(tenant)
                        .run("UPSERT INTO notes (author, at, topic, text, likes, tags, doc, steps) VALUES ('" + author
                                + "', '" + at + "', '" + topic + "', '" + (at == 1 ? "same" : text) + "', " + at * 10
                                + ", ARRAY['" + text + "'], { 'city': '" + text + "' }, ARRAY['" + text + "'])");
                assertThat(outcome).startsWith("1 ");
            }
            for (int num = 1; num <= 2; num++) {
                String outcome = shelf.tenant(tenant)
                        .run("UPSERT INTO orders (user, day, num, state, place) VALUES ('" + author
                                + "', DATE '2026-01-0" + num + "', " + num + ", 'open', '"
                                + (num == 1 ? "Oslo" : text) + "')");
                assertThat(outcome).startsWith("1 ");
            }
        }
    }
}
