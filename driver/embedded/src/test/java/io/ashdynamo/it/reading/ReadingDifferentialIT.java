package io.ashdynamo.it.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random SELECTs give the same rows as in H2. {@code -Dashdynamo.statements=5000} runs more of them,
 * {@code -Dashdynamo.seed=…} others.
 */
class ReadingDifferentialIT {

    private static final int STATEMENTS = Integer.getInteger("ashdynamo.statements", 500);
    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);

    private static Connection dynamo;
    private static Connection consistent;
    private static Connection h2;
    private static DataSet data;

    @BeforeAll
    static void load(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), DataSet.mapping());
        String url = "jdbc:ashdynamo:mem:differential?scan=allow&mapping=" + mapping;
        dynamo = DriverManager.getConnection(url);
        consistent = DriverManager.getConnection(url + "&consistentRead=true");
        h2 = DriverManager.getConnection("jdbc:h2:mem:differential");
        data = DataSet.load(SEED, dynamo, h2);
    }

    @AfterAll
    static void close() throws SQLException {
        h2.close();
        consistent.close();
        dynamo.close();
    }

    @Test
    void randomStatementsGiveTheSameRowsAsH2() {
        for (int i = 0; i < STATEMENTS; i++) {
            // A seed of its own for each, so that one can be run alone.
            Query query = Query.random(data, new Random(SEED + i * 0x9E37_79B9_7F4A_7C15L));
            Optional<String> difference = difference(query);
            if (difference.isPresent()) {
                Query smallest = shrink(query);
                assertThat(difference(smallest).orElseThrow())
                        .as(
                                "seed %d, statement %d:%n%s%nThe smallest that still fails:%n%s%nIn H2:%n%s",
                                SEED, i, query.forDriver(), smallest.forDriver(), smallest.forH2())
                        .isEmpty();
            }
        }
    }

    /** The first smaller one that fails too, made smaller likewise; itself if none does. */
    private static Query shrink(Query failing) {
        Query smallest = failing;
        Optional<Query> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            Stream<Query> candidates = smallest.smaller();
            smaller = candidates.filter(q -> difference(q).isPresent()).findFirst();
        }
        return smallest;
    }

    private static Optional<String> difference(Query query) {
        try {
            Connection connection = query.style().consistent() ? consistent : dynamo;
            return Rows.difference(query, Rows.ofDriver(query, connection), Rows.ofH2(query, h2));
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            return Optional.of(e.toString());
        }
    }
}
