package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The same random statements on the same table in H2 and in DynamoDB: same rows, same counts, same errors. Another
 * sequence: {@code -Dashdynamo.seed=<number>}.
 */
class DifferentialIT {

    private static final long SEED = Long.getLong("ashdynamo.seed", 20_260_101L);
    private static final int STATEMENTS = 2_000;
    private static final int LOOK_AT_ALL_EVERY = 50;

    /** All that a sequence must have made happen to be worth something. */
    private static final Set<String> KINDS = Set.of(
            "no rows",
            "one row",
            "rows",
            "count 0",
            "count 1",
            "error 23505",
            "error 23502",
            "error 23514",
            "error 22018",
            "error 22003");

    private static final Outcome NO_ROW = new Outcome(List.of(), 0, "");

    private static final String THINGS = """
            things:
              table: $TABLE
              partition_key: p
              sort_key: s
              attributes:
                p: string
                s: decimal
                txt: string
                num: decimal
                i: integer
                big: bigint
                flag: boolean
                d: date
                ts: timestamp
                bin: binary
                req: { type: string, allow_nil: false, one_of: ['on', 'off'] }
              scan: allow
            """;

    private static final String IN_H2 = """
            CREATE TABLE things (p VARCHAR, s DECFLOAT(38), txt VARCHAR, num DECFLOAT(38), i INTEGER, big BIGINT,
              flag BOOLEAN, d DATE, ts TIMESTAMP(6), bin VARBINARY, req VARCHAR NOT NULL CHECK (req IN ('on', 'off')),
              PRIMARY KEY (p, s))
            """;

    @Test
    void randomStatementsDoTheSameInH2AndInDynamoDb() throws SQLException {
        try (Session ours = Session.open("jdbc:ashdynamo:mem:differential", THINGS);
                Connection h2 = DriverManager.getConnection("jdbc:h2:mem:");
                Statement create = h2.createStatement()) {
            create.execute(IN_H2);
            Statements statements = new Statements(SEED);
            Set<String> kinds = new HashSet<>();
            for (int i = 1; i <= STATEMENTS; i++) {
                kinds.add(compare(h2, ours.connection(), statements.next(), i).kind());
                if (i % LOOK_AT_ALL_EVERY == 0) {
                    compare(h2, ours.connection(), Statements.everything(), i);
                }
            }
            assertThat(kinds).as("what happened, seed " + SEED).isEqualTo(KINDS);
        }
    }

    private static Outcome compare(Connection h2, Connection ours, RandomStatement statement, int number) {
        List<String> messages = new ArrayList<>();
        Outcome theirs = Outcome.of(h2, statement, statement.inH2(), messages);
        Outcome found = Outcome.of(ours, statement, statement.sql(), messages);
        String where = "seed " + SEED + ", statement " + number + ": " + statement + " " + messages;
        if (statement.broken().isEmpty()) {
            assertThat(theirs.error()).as(where).isIn("", "23505");
            assertThat(found).as(where).isEqualTo(theirs);
        } else {
            Outcome refused = Outcome.refused(statement.broken().get());
            assertThat(found).as(where).isEqualTo(refused);
            // The driver applies a mapping's rules before it looks for the row, H2 afterwards.
            assertThat(theirs).as(where).isIn(refused, NO_ROW);
        }
        return found;
    }
}
