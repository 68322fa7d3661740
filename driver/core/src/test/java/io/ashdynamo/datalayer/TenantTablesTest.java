package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.plan.Catalog;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The tables that are made for a mapping with tenants. */
class TenantTablesTest {

    private static final Mapping MAPPING = MappingReader.read("tables.yaml", """
            ashdynamo: 1
            resources:
              jobs:
                partition_key: id
                attributes: { id: string, state: string }
                discriminator: { source: kind, value: job }
                global_secondary_indexes: { by_state: { partition_key: state } }
                multitenancy: { strategy: table }
              tasks:
                table: jobs
                partition_key: id
                attributes: { id: string }
                discriminator: { source: kind, value: task }
                multitenancy: { strategy: table }
              notes:
                partition_key: id
                attributes: { id: string }
                multitenancy: { strategy: partition_key }
            """);

    private static List<String> tables(Optional<String> tenant) throws SQLException {
        return new Tables(new Catalog(MAPPING, tenant).withTables())
                .requests().stream().map(CreateTableRequest::tableName).toList();
    }

    @Test
    void aTenantHasItsOwnAndSharesTheOthers() throws SQLException {
        assertThat(tables(Optional.of("acme"))).containsExactly("acme-jobs", "notes");
        assertThat(tables(Optional.empty())).containsExactly("notes");
    }
}
