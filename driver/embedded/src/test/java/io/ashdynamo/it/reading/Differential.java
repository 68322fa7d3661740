package io.ashdynamo.it.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Random SELECTs in the driver and in H2, on the same rows. */
record Differential(Connections connections, Connection h2, DataSet data) {

    static final long SEED = Long.getLong("ashdynamo.seed", 20261122);

    private static final double MOST_REFUSED = 0.05;
    private static final Duration SHRINKING = Duration.ofMinutes(1);

    /** Fails with the smallest statement found whose rows differ, and if too many are refused. */
    void run(int statements) {
        int refused = 0;
        for (int i = 0; i < statements; i++) {
            // A seed of its own for each, so that one can be run alone.
            Query query = Queries.random(data, new Random(SEED + i * 0x9E37_79B9_7F4A_7C15L));
            Verdict verdict = verdict(query);
            refused += verdict.refused() ? 1 : 0;
            if (verdict.fault().isPresent()) {
                Query smallest = shrink(query);
                assertThat(verdict(smallest).fault().orElseThrow())
                        .as(
                                "seed %d, statement %d:%n%s%nThe smallest that still fails:%n%s%nread by %s%nIn H2:%n%s",
                                SEED, i, query.forDriver(), smallest.forDriver(), smallest.reading(), smallest.forH2())
                        .isEmpty();
            }
        }
        assertThat(refused).as("statements refused, of %d", statements).isLessThanOrEqualTo((int)
                Math.ceil(statements * MOST_REFUSED));
    }

    /** The first smaller one that fails too, made smaller likewise for at most a minute; itself if none does. */
    private Query shrink(Query failing) {
        Query smallest = failing;
        Optional<Query> smaller = Optional.of(failing);
        long start = System.nanoTime();
        while (smaller.isPresent() && System.nanoTime() - start < SHRINKING.toNanos()) {
            smallest = smaller.get();
            Stream<Query> candidates = smallest.smaller();
            smaller = candidates.filter(q -> verdict(q).fault().isPresent()).findFirst();
        }
        return smallest;
    }

    /**
     * What came of a statement.
     *
     * @param refused whether the driver refused it for a reason that holds
     * @param fault what is wrong; empty: nothing
     */
    private record Verdict(boolean refused, Optional<String> fault) {}

    private Verdict verdict(Query query) {
        try {
            return new Verdict(false, difference(query));
        } catch (SQLFeatureNotSupportedException e) {
            boolean unfit = e.getMessage().contains("cannot serve this statement") && query.isIndexUnfit();
            boolean keyed =
                    e.getMessage().startsWith("SEGMENTS") && query.reading().segments() > 0;
            return unfit || keyed
                    ? new Verdict(true, Optional.empty())
                    : new Verdict(false, Optional.of("refused: " + e.getMessage()));
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            return new Verdict(false, Optional.of(e.toString()));
        }
    }

    private Optional<String> difference(Query query) throws SQLException {
        Connection connection = connections.of(query.reading());
        Rows.Answer answer = Rows.ofDriver(query, connection);
        List<List<Object>> all = Rows.ofH2(query, h2);
        Explanation explanation = new Explanation(query, connection);
        Optional<String> difference = Rows.difference(query, answer.rows(), all);
        if (difference.isEmpty()) {
            difference = explanation.difference(answer);
        }
        boolean isAnalysed = query.style().maxRows() == 0 && query.reading().scan();
        if (difference.isEmpty() && isAnalysed) {
            difference = explanation.analysed(answer.rows().size());
        }
        return difference.isEmpty() && query.style().resumed()
                ? new Resumption(query, connections).difference(all)
                : difference;
    }
}
