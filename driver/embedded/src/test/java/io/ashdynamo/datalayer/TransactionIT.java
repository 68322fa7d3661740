package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.UnitOfWork.Isolation.READ_COMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transactions on DynamoDB Local: what their writes count and refuse, and what a commit leaves. */
class TransactionIT extends TransactionTables {

    @Test
    void nothingIsWrittenBeforeTheCommit() throws SQLException {
        desk.begin(READ_COMMITTED);
        assertThat(desk.update("INSERT INTO things (kind, id, n) VALUES ('a', 4, 4)"))
                .isOne();
        assertThat(desk.update("UPDATE things SET n = n + 10 WHERE kind = 'a' AND id = 1"))
                .isOne();
        assertThat(desk.update("DELETE FROM things WHERE kind = 'a' AND id = 2"))
                .isOne();
        assertThat(desk.query(ALL)).isEqualTo(rows(1, 11, 3, 3, 4, 4));
        assertThat(auto.query(ALL)).isEqualTo(rows(1, 1, 2, 2, 3, 3));
        desk.commit();
        assertThat(desk.lastCalls().byOperation()).containsOnlyKeys("TransactWriteItems");
        assertThat(auto.query(ALL)).isEqualTo(rows(1, 11, 3, 3, 4, 4));
    }

    @Test
    void severalWritesOfAnItemAreOneAction() throws SQLException {
        desk.begin(READ_COMMITTED);
        for (int i = 0; i < 5; i++) {
            assertThat(desk.update("UPDATE plain SET n = n + 1 WHERE id = 1")).isOne();
        }
        assertThat(desk.query("UPDATE plain SET note = 'last' WHERE id = 1 RETURNING n, note"))
                .isEqualTo(rows(6, "last"));
        desk.commit();
        assertThat(auto.query("SELECT n, note FROM plain WHERE id = 1")).isEqualTo(rows(6, "last"));
    }

    @Test
    void anItemMayBeMadeDeletedAndMadeAgain() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("INSERT INTO plain (id, n) VALUES (7, 1)");
        assertRefused(desk, "23505", "id = '7'", "INSERT INTO plain (id, n) VALUES (7, 2)");
        assertThat(desk.update("DELETE FROM plain WHERE id = 7")).isOne();
        assertThat(desk.update("DELETE FROM plain WHERE id = 7")).isZero();
        assertThat(desk.update("INSERT INTO plain (id, n) VALUES (7, 3)")).isOne();
        assertThat(desk.update("DELETE FROM plain WHERE id = 1")).isOne();
        assertThat(desk.update("INSERT INTO plain (id, note) VALUES (1, 'again')"))
                .isOne();
        desk.update("INSERT INTO plain (id) VALUES (8)");
        desk.update("DELETE FROM plain WHERE id = 8");
        desk.commit();
        assertThat(auto.query("SELECT id, n FROM plain WHERE id = 7")).isEqualTo(rows(7, 3));
        assertThat(auto.query("SELECT id FROM plain WHERE id = 1 AND n IS NULL AND note = 'again'"))
                .hasSize(1);
        assertThat(auto.query("SELECT id FROM plain WHERE id = 8")).isEmpty();
    }

    @Test
    void writesOfWhatIsFoundCountWhatTheTransactionSees() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE things SET n = 40 WHERE kind = 'a' AND id = 1");
        assertThat(desk.update("UPDATE things SET n = n + 1 WHERE kind = 'a' AND n < 10"))
                .isEqualTo(2);
        assertThat(desk.update("UPDATE things SET n = n + 1 WHERE kind = 'a'")).isEqualTo(3);
        assertThat(desk.query("DELETE FROM things WHERE kind = 'a' AND n = 5 RETURNING id, n"))
                .isEqualTo(rows(3, 5));
        assertThat(desk.update("INSERT INTO plain (id, n) SELECT n, id FROM things WHERE kind = 'a'"))
                .isEqualTo(2);
        assertThat(desk.query("SELECT /*+ SCAN */ id, n FROM plain ORDER BY id"))
                .isEqualTo(rows(1, 1, 2, 2, 4, 2, 41, 1));
        desk.commit();
        assertThat(auto.query(ALL)).isEqualTo(rows(1, 41, 2, 4));
    }

    @Test
    void aStatementThatFailsChangesNothing() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE things SET n = 99 WHERE kind = 'a' AND id = 3");
        assertRefused(desk, "23514", "things.n", "UPDATE things SET n = n + 2 WHERE kind = 'a'");
        assertRefused(desk, "23505", "row 2", "INSERT INTO things (kind, id) VALUES ('c', 1), ('a', 1), ('c', 2)");
        assertThat(desk.query(ALL)).isEqualTo(rows(1, 1, 2, 2, 3, 99));
        desk.commit();
        assertThat(auto.query(ALL)).isEqualTo(rows(1, 1, 2, 2, 3, 99));
        assertThat(auto.query("SELECT id FROM things WHERE kind = 'c'")).isEmpty();
    }

    @Test
    void aMarkIsGoneBackTo() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE plain SET n = 10 WHERE id = 1");
        UnitOfWork.Mark mark = desk.mark();
        desk.update("UPDATE plain SET n = 20 WHERE id = 1");
        desk.update("INSERT INTO plain (id, n) VALUES (3, 3)");
        desk.backTo(mark);
        assertThat(desk.query("SELECT /*+ SCAN */ id, n FROM plain ORDER BY id"))
                .isEqualTo(rows(1, 10, 2, 2));
        desk.update("DELETE FROM plain WHERE id = 2");
        desk.backTo(mark);
        desk.commit();
        assertThat(auto.query("SELECT /*+ SCAN */ id, n FROM plain ORDER BY id"))
                .isEqualTo(rows(1, 10, 2, 2));
    }

    @Test
    void aRollbackMakesNoCall() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE plain SET n = 10 WHERE id = 1");
        desk.rollback();
        assertThat(auto.query("SELECT id, n FROM plain WHERE id = 1")).isEqualTo(rows(1, 1));
    }

    @Test
    void aConflictNamesStatementAndItemAndWritesNothing() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE things SET n = 5 WHERE kind = 'a' AND id = 1");
        desk.update("UPDATE things SET n = 6 WHERE kind = 'a' AND id = 2");
        auto.update("UPDATE things SET n = 7 WHERE kind = 'a' AND id = 2");
        assertCommitFails(
                desk,
                "40001",
                "statement 2: UPDATE things SET n = 6",
                "things: the item with kind = 'a', id = '2' was changed by others",
                "nothing was written");
        assertThat(auto.query(ALL)).isEqualTo(rows(1, 1, 2, 7, 3, 3));
    }

    @Test
    void whatOthersDidIsAConflictWhateverItIs() throws SQLException {
        String change = "UPDATE plain SET n = 5 WHERE id = 1";
        for (String other : List.of(
                "UPDATE plain SET note = 'added' WHERE id = 1",
                "DELETE FROM plain WHERE id = 1",
                "UPSERT INTO plain (id, n) VALUES (1, 2)")) {
            auto.update("UPSERT INTO plain (id, n) VALUES (1, 1)");
            desk.begin(READ_COMMITTED);
            desk.update(change);
            auto.update(other);
            assertCommitFails(desk, "40001", "plain: the item with id = '1'");
        }
        desk.begin(READ_COMMITTED);
        desk.update("INSERT INTO plain (id) VALUES (50)");
        auto.update("INSERT INTO plain (id) VALUES (50)");
        assertCommitFails(desk, "40001", "was made by others");
    }

    @Test
    void anItemThatWasReplacedWithTheSameVersionIsAConflict() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE things SET n = n + 1 WHERE kind = 'a' AND id = 1");
        auto.update("UPSERT INTO things (kind, id, n) VALUES ('a', 1, 20)");
        assertCommitFails(desk, "40001", "kind = 'a', id = '1'");
    }

    @Test
    void anItemWrittenBackIsCheckedAndNotWritten() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE plain SET n = 5 WHERE id = 1");
        desk.update("UPDATE plain SET n = 1 WHERE id = 1");
        auto.update("UPDATE plain SET n = 3 WHERE id = 1");
        assertCommitFails(desk, "40001", "id = '1'");
    }

    @Test
    void aHundredItemsAreTheMost() throws SQLException {
        desk.begin(READ_COMMITTED);
        String rows = IntStream.range(100, 200).mapToObj(i -> "(" + i + ")").collect(Collectors.joining(", "));
        assertThat(desk.update("INSERT INTO plain (id) VALUES " + rows)).isEqualTo(100);
        assertRefused(desk, "54000", "statement 2: UPDATE plain SET n = 3", "UPDATE plain SET n = 3 WHERE id = 1");
        assertThat(desk.update("UPDATE plain SET n = 3 WHERE id IN (100, 199)")).isEqualTo(2);
        desk.commit();
        assertThat(auto.query("SELECT /*+ SCAN */ COUNT(*) FROM plain")).isEqualTo(List.of(List.of("102")));
        desk.begin(READ_COMMITTED);
        assertRefused(desk, "54000", "more than 100 items", "UPDATE /*+ SCAN */ plain SET n = 0 WHERE id > 0");
        assertThat(desk.work().isEmpty()).isTrue();
    }

    @Test
    void fourMegabytesAreTheMost() throws SQLException {
        desk.begin(READ_COMMITTED);
        String large = "x".repeat(390_000);
        for (int i = 100; i < 110; i++) {
            desk.update("INSERT INTO plain (id, note) VALUES (?, ?)", i, large);
        }
        assertThat(desk.refusal("INSERT INTO plain (id, note) VALUES (111, ?)", large))
                .startsWith("54000 ")
                .contains("4 MB");
        assertThat(desk.refusal("UPDATE plain SET note = ? WHERE id = 1", "x".repeat(410_000)))
                .startsWith("54000 ")
                .contains("400 KB");
        desk.commit();
        assertThat(auto.query("SELECT /*+ SCAN */ COUNT(*) FROM plain")).isEqualTo(List.of(List.of("12")));
    }

    @Test
    void aBatchIsKeptRowByRow() throws SQLException {
        desk.begin(READ_COMMITTED);
        BatchResult result = desk.batch(
                "INSERT INTO plain (id, n) VALUES (?, ?)",
                List.of(List.of(10, 1), List.of(1, 1), List.of(11, 1), List.of(10, 2)));
        assertThat(desk.lastCalls().byOperation()).isEqualTo(java.util.Map.of("BatchGetItem", 1L));
        assertThat(result.counts()).containsExactly(1, -3, 1, -3);
        assertThat(result.failures().values()).allMatch(e -> e.getSQLState().equals("23505"));
        assertThat(desk.batch("UPDATE plain SET n = n + ? WHERE id = ?", List.of(List.of(1, 10), List.of(1, 10)))
                        .counts())
                .containsExactly(1, 1);
        desk.commit();
        assertThat(auto.query("SELECT id, n FROM plain WHERE id IN (10, 11) ORDER BY id"))
                .isEqualTo(rows(10, 3, 11, 1));
    }

    @Test
    void aBatchGoesOnAfterARowThatReads() throws SQLException {
        desk.begin(READ_COMMITTED);
        BatchResult result = desk.batch(
                "INSERT INTO plain (id, n) SELECT n, id FROM things WHERE kind = ?",
                List.of(List.of("a"), List.of("b"), List.of("c")));
        assertThat(result.counts()).containsExactly(-3, 1, 0);
        assertThat(result.failures().get(0).getSQLState()).isEqualTo("23505");
        desk.commit();
        assertThat(auto.query("SELECT /*+ SCAN */ id, n FROM plain ORDER BY id"))
                .isEqualTo(rows(1, 1, 2, 2, 9, 1));
    }

    @Test
    void aTransactionIsOverAfterItsCommit() throws SQLException {
        desk.begin(READ_COMMITTED).update("UPDATE plain SET n = 5 WHERE id = 1");
        UnitOfWork work = desk.work();
        desk.commit();
        Execution late = Execution.start(0, Metering.NONE, work);
        OperationRunner runner = new OperationRunner(client, java.time.Clock.systemUTC());
        try {
            runner.commit(work, late);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("HY010");
            return;
        }
        throw new AssertionError("a transaction was committed twice");
    }
}
