package io.ashdynamo.jdbc;

import io.ashdynamo.plan.Plan;
import io.ashdynamo.sql.ShownText;
import io.ashdynamo.sql.Statement;
import java.util.Optional;

/**
 * A statement with its plan.
 *
 * @param sql its text
 * @param shown its text as errors show it
 * @param truncates whether it makes a table empty
 * @param tenant whose rows the plan is about
 */
record Planned(String sql, String shown, boolean truncates, Optional<String> tenant, Plan plan) {

    static Planned of(String sql, Statement statement, Optional<String> tenant, Plan plan) {
        boolean truncates = statement instanceof Statement.Truncate
                || (statement instanceof Statement.Explain explain
                        && explain.analyze()
                        && explain.statement() instanceof Statement.Truncate);
        return new Planned(sql, ShownText.of(sql), truncates, tenant, plan);
    }
}
