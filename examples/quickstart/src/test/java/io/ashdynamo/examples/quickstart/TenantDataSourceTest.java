package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TenantDataSourceTest {

    @Test
    void eachConnectionIsOfTheTenantOfTheMoment() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:ashdynamo:mem:tenants?mapping=classpath:accounts.yaml");
        config.setMaximumPoolSize(1);
        AtomicReference<String> now = new AtomicReference<>();
        try (HikariDataSource pool = new HikariDataSource(config)) {
            TenantDataSource tenants = new TenantDataSource(pool, now::get);
            for (String tenant : new String[] {"acme", null, "zenith"}) {
                now.set(tenant);
                try (Connection connection = tenants.getConnection()) {
                    assertThat(connection.getClientInfo("tenant")).isEqualTo(tenant);
                    connection.setClientInfo("tenant", "left_behind");
                }
            }
        }
    }
}
