package io.ashdynamo.it.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random SELECTs of one tenant, in tables that others use too, give the rows that H2 gives which has that tenant's alone:
 * whichever way they are read, page by page and counted. {@code -Dashdynamo.statements=5000} runs more of them.
 */
class TenantDifferentialIT {

    private static final int STATEMENTS = Integer.getInteger("ashdynamo.statements", 250);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void randomStatementsOfATenantGiveItsRows(Tenancy tenancy) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), DataSet.mapping(tenancy));
        String database = "tenants_" + tenancy;
        for (String tenant : tenancy.tenants()) {
            makeTables(database, mapping, tenant);
        }
        try (Connections connections = new Connections(database, mapping, "&tenant=" + Tenancy.TENANT);
                Connection h2 = DriverManager.getConnection("jdbc:h2:mem:" + database)) {
            DataSet data = DataSet.load(Differential.SEED, tenancy, connections.of(Reading.PLAIN), h2);
            new Differential(connections, h2, data).run(STATEMENTS);
        }
    }

    private static void makeTables(String database, Path mapping, String tenant) throws SQLException {
        try (Connections connections = new Connections(database, mapping, "&tenant=" + tenant)) {
            connections.of(Reading.PLAIN);
        }
    }
}
