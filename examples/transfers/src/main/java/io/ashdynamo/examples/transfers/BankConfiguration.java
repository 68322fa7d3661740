package io.ashdynamo.examples.transfers;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The beans around a pool. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class BankConfiguration {

    @Bean
    JdbcTemplate jdbc(DataSource pool) {
        return new JdbcTemplate(pool);
    }

    /** The DataSourceTransactionManager that also translates what a commit throws. */
    @Bean
    PlatformTransactionManager transactions(DataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    @Bean
    Bank bank(JdbcTemplate jdbc) {
        return new SpringBank(jdbc);
    }
}
