package io.ashdynamo.jdbc;

import io.ashdynamo.plan.Plan;
import io.ashdynamo.plan.Planner;
import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Plans by their text, shared by the connections of one configuration. Bounded in number and length, so that statements
 * with values written into them cannot grow it.
 */
final class PlanCache {

    private static final int MAX_PLANS = 512;
    private static final int MAX_TEXT = 10_000;

    private final Planner planner;
    private final Map<String, Plan> plans = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Plan> eldest) {
            return size() > MAX_PLANS;
        }
    };

    PlanCache(Planner planner) {
        this.planner = planner;
    }

    /** The plan of a statement. */
    Plan plan(String sql) throws SQLException {
        Plan known = find(sql);
        if (known != null) {
            return known;
        }
        Plan plan = planner.plan(SqlParser.parse(sql));
        if (sql.length() <= MAX_TEXT) {
            keep(sql, plan);
        }
        return plan;
    }

    private synchronized Plan find(String sql) {
        return plans.get(sql);
    }

    private synchronized void keep(String sql, Plan plan) {
        plans.put(sql, plan);
    }
}
