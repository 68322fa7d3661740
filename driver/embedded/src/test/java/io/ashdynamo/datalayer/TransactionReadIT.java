package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.UnitOfWork.Isolation.READ_COMMITTED;
import static io.ashdynamo.datalayer.UnitOfWork.Isolation.SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reads see in a transaction, and what of them its commit checks. */
class TransactionReadIT extends TransactionTables {

    @Test
    void everyKindOfReadSeesWhatWasWritten() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE things SET n = 50, note = 'x' WHERE kind = 'a' AND id = 1");
        desk.update("DELETE FROM things WHERE kind = 'a' AND id = 2");
        desk.update("INSERT INTO things (kind, id, n, note) VALUES ('a', 9, 2, 'x')");
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' AND id = 1"))
                .isEqualTo(rows(1, 50));
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' AND id = 2"))
                .isEmpty();
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' AND id IN (1, 2, 3, 9) ORDER BY id"))
                .isEqualTo(rows(1, 50, 3, 3, 9, 2));
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' ORDER BY id DESC LIMIT 2"))
                .isEqualTo(rows(9, 2, 3, 3));
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' ORDER BY id LIMIT 1 OFFSET 1"))
                .isEqualTo(rows(3, 3));
        assertThat(desk.query("SELECT /*+ INDEX(by_n) */ id, n FROM things WHERE kind = 'a' AND n < 60 ORDER BY n"))
                .isEqualTo(rows(9, 2, 3, 3, 1, 50));
        assertThat(new Desk(client, mapping).query("SELECT id, n FROM things WHERE note = 'x'"))
                .isEmpty();
        assertThat(desk.query("SELECT id, n FROM things WHERE note = 'x' ORDER BY n"))
                .isEqualTo(rows(9, 2, 1, 50));
        assertThat(desk.query("SELECT /*+ SCAN */ id, n FROM things ORDER BY n DESC"))
                .isEqualTo(rows(1, 50, 1, 9, 3, 3, 9, 2));
        assertThat(desk.query("SELECT x.id, x.n FROM (SELECT id, n FROM things WHERE kind = 'a') x WHERE x.n > 2"
                        + " ORDER BY x.id"))
                .isEqualTo(rows(1, 50, 3, 3));
        assertThat(desk.query("SELECT COUNT(*) FROM things WHERE kind = 'a'")).isEqualTo(List.of(List.of("3")));
        assertThat(desk.query("SELECT /*+ SCAN */ COUNT(*) FROM things")).isEqualTo(List.of(List.of("4")));
        assertThat(desk.query("SELECT COUNT(*) FROM things WHERE kind = 'a' AND id IN (1, 2)"))
                .isEqualTo(List.of(List.of("1")));
    }

    @Test
    void aKeyThatTheTransactionKnowsIsReadWithoutACall() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE plain SET n = 7 WHERE id = 1");
        desk.query("SELECT id, n FROM plain WHERE id = 1");
        assertThat(desk.lastCalls().total()).isZero();
        assertThat(desk.query("SELECT id, n FROM plain WHERE id IN (1, 2) ORDER BY id"))
                .isEqualTo(rows(1, 7, 2, 2));
        assertThat(desk.lastCalls().byOperation()).isEqualTo(java.util.Map.of("GetItem", 1L));
    }

    @Test
    void readCommittedSeesTheCommitsOfOthers() throws SQLException {
        desk.begin(READ_COMMITTED);
        assertThat(desk.query("SELECT id, n FROM plain WHERE id = 1")).isEqualTo(rows(1, 1));
        auto.update("UPDATE plain SET n = 3 WHERE id = 1");
        assertThat(desk.query("SELECT id, n FROM plain WHERE id = 1")).isEqualTo(rows(1, 3));
        desk.update("UPDATE plain SET n = n + 1 WHERE id = 1");
        desk.commit();
        assertThat(auto.query("SELECT id, n FROM plain WHERE id = 1")).isEqualTo(rows(1, 4));
    }

    @Test
    void serializableReadsAreRepeatableAndChecked() throws SQLException {
        desk.begin(SERIALIZABLE);
        assertThat(desk.query("SELECT id, n FROM plain WHERE id IN (1, 2, 3) ORDER BY id"))
                .isEqualTo(rows(1, 1, 2, 2));
        assertThat(desk.lastCalls().byOperation()).containsOnlyKeys("TransactGetItems");
        auto.update("INSERT INTO plain (id, n) VALUES (3, 3)");
        assertThat(desk.query("SELECT id, n FROM plain WHERE id IN (1, 2, 3) ORDER BY id"))
                .isEqualTo(rows(1, 1, 2, 2));
        desk.update("UPDATE plain SET n = 9 WHERE id = 1");
        assertCommitFails(desk, "40001", "statement 1: SELECT", "id = '3' was made by others");
    }

    @Test
    void oneSerializableReadNeedsNoCheck() throws SQLException {
        desk.begin(SERIALIZABLE).query("SELECT id, n FROM plain WHERE id IN (1, 2)");
        auto.update("UPDATE plain SET n = 8 WHERE id = 1");
        desk.commit();
        assertThat(desk.lastCalls().total()).isZero();
        desk.begin(SERIALIZABLE).query("SELECT id, n FROM plain WHERE id = 1");
        desk.query("SELECT id, n FROM plain WHERE id = 2");
        auto.update("UPDATE plain SET n = 9 WHERE id = 1");
        assertCommitFails(desk, "40001", "statement 1", "id = '1'");
    }

    @Test
    void serializableRefusesRanges() throws SQLException {
        desk.begin(SERIALIZABLE);
        for (String sql : List.of(
                ALL,
                "SELECT COUNT(*) FROM things WHERE kind = 'a'",
                "SELECT /*+ SCAN */ id FROM plain",
                "UPDATE things SET n = 1 WHERE kind = 'a'",
                "DELETE FROM things WHERE kind = 'a' AND n = 1",
                "INSERT INTO plain (id) SELECT n FROM things WHERE kind = 'a'")) {
            assertRefused(desk, "HYC00", "SERIALIZABLE", sql);
        }
        assertThat(desk.update("UPDATE plain SET n = n + 1 WHERE id IN (1, 2, 5)"))
                .isEqualTo(2);
        assertThat(desk.query("SELECT id FROM plain WHERE 1 = 0")).isEmpty();
        desk.commit();
        assertThat(auto.query("SELECT id, n FROM plain WHERE id IN (1, 2) ORDER BY id"))
                .isEqualTo(rows(1, 2, 2, 3));
    }

    @Test
    void aWriteThatDoesNotMatchIsCheckedUnderSerializable() throws SQLException {
        desk.begin(SERIALIZABLE);
        assertThat(desk.update("UPDATE plain SET n = 0 WHERE id = 1 AND n = 100"))
                .isZero();
        desk.update("UPDATE plain SET n = 0 WHERE id = 2");
        auto.update("UPDATE plain SET n = 100 WHERE id = 1");
        assertCommitFails(desk, "40001", "id = '1'");
    }

    @Test
    void forUpdateKeepsWhatItReads() throws SQLException {
        desk.begin(READ_COMMITTED);
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' AND n > 1 ORDER BY id LIMIT 1 FOR UPDATE"))
                .isEqualTo(rows(2, 2));
        auto.update("UPDATE things SET n = 30 WHERE kind = 'a' AND id = 3");
        assertThat(desk.query(ALL)).isEqualTo(rows(1, 1, 2, 2, 3, 30));
        desk.update("UPDATE things SET n = 0 WHERE kind = 'b' AND id = 1");
        desk.commit();

        desk.begin(READ_COMMITTED);
        assertThat(desk.query("SELECT id, n FROM things WHERE kind = 'a' ORDER BY n DESC LIMIT 2 FOR UPDATE"))
                .isEqualTo(rows(3, 30, 2, 2));
        assertThat(desk.query("SELECT id, n FROM plain WHERE id = 1 FOR UPDATE"))
                .isEqualTo(rows(1, 1));
        auto.update("UPDATE things SET n = 31 WHERE kind = 'a' AND id = 3");
        assertThat(desk.query(ALL)).isEqualTo(rows(1, 1, 2, 2, 3, 30));
        assertCommitFails(desk, "40001", "kind = 'a', id = '3'", "statement 1");
    }

    @Test
    void anOpenResultShowsTheTableAsItWasWhenItWasOpened() throws SQLException {
        desk.begin(READ_COMMITTED);
        desk.update("UPDATE things SET n = 10 WHERE kind = 'a' AND id = 1");
        List<Object> seen = new ArrayList<>();
        try (RowSource rows = desk.open(ALL)) {
            while (rows.next()) {
                seen.add(rows.text(1));
                desk.update("UPDATE things SET n = n + 20 WHERE kind = 'a' AND id = 2");
            }
        }
        assertThat(seen).containsExactly("10", "2", "3");
        assertThat(desk.query(ALL)).isEqualTo(rows(1, 10, 2, 62, 3, 3));
    }

    @Test
    void explainSaysWhatIsKept() throws SQLException {
        desk.begin(READ_COMMITTED);
        ExplainStep write =
                desk.explain("UPDATE plain SET n = 1 WHERE id = 1 AND n = 2").get(0);
        assertThat(write.operation()).isEqualTo("TransactWriteItems");
        assertThat(write.note()).contains("kept until COMMIT");
        assertThat(write.expressions().localFilter())
                .hasValueSatisfying(text -> assertThat(text).contains("n = 2"));
        desk.update("UPDATE plain SET n = 1 WHERE id = 1");
        assertThat(desk.explain("SELECT /*+ SCAN */ id FROM plain").get(0).note())
                .contains("its own state of 1 items");
        assertThat(desk.explain("SELECT id FROM plain WHERE id = 1").get(0).operation())
                .isEqualTo("nothing");
        desk.begin(SERIALIZABLE);
        ExplainStep read =
                desk.explain("SELECT id FROM plain WHERE id IN (1, 2)").get(0);
        assertThat(read.operation()).isEqualTo("TransactGetItems");
        assertThat(read.note()).contains("checked at COMMIT");
        assertThat(desk.work().isEmpty()).isTrue();
        assertThat(desk.lastCalls().byOperation()).doesNotContainKeys("GetItem", "TransactGetItems");
    }
}
