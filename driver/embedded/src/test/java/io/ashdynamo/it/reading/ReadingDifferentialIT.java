package io.ashdynamo.it.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random SELECTs give the same rows as in H2, also page by page with tokens; EXPLAIN says of them what is done; and few of
 * them are refused, each for a reason that holds. {@code -Dashdynamo.statements=5000} runs more of them,
 * {@code -Dashdynamo.seed=…} others.
 */
class ReadingDifferentialIT {

    private static final int STATEMENTS = Integer.getInteger("ashdynamo.statements", 500);

    private static Connections connections;
    private static Connection h2;
    private static DataSet data;

    @BeforeAll
    static void load(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), DataSet.mapping(Tenancy.NONE));
        connections = new Connections("differential", mapping, "");
        h2 = DriverManager.getConnection("jdbc:h2:mem:differential");
        data = DataSet.load(Differential.SEED, Tenancy.NONE, connections.of(Reading.PLAIN), h2);
    }

    @AfterAll
    static void close() throws SQLException {
        h2.close();
        connections.close();
    }

    @Test
    void randomStatementsGiveTheSameRowsAsH2() {
        new Differential(connections, h2, data).run(STATEMENTS);
    }
}
