package io.ashdynamo.jdbc;

import io.ashdynamo.plan.Planner;
import io.ashdynamo.sql.SqlParser;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plans by their text, shared by the connections of one configuration. Bounded in number and length, so that statements
 * with values written into them cannot grow it.
 */
final class PlanCache {

    private static final int MAX_PLANS = 512;
    private static final int MAX_TEXT = 10_000;

    private final Planner planner;
    private final Map<Asked, Planned> plans = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Planned> eldest) {
            return size() > MAX_PLANS;
        }
    };

    /** A statement, and whose rows it is about. */
    private record Asked(String sql, Optional<String> tenant) {}

    PlanCache(Planner planner) {
        this.planner = planner;
    }

    /** A statement of a tenant, with its plan. */
    Planned plan(String sql, Optional<String> tenant) throws SQLException {
        Asked asked = new Asked(sql, tenant);
        Planned known = find(asked);
        if (known != null) {
            return known;
        }
        Statement statement = SqlParser.parse(sql);
        Planned planned = Planned.of(sql, statement, tenant, planner.plan(statement, tenant));
        if (sql.length() <= MAX_TEXT) {
            keep(asked, planned);
        }
        return planned;
    }

    private synchronized Planned find(Asked asked) {
        return plans.get(asked);
    }

    private synchronized void keep(Asked asked, Planned planned) {
        plans.put(asked, planned);
    }
}
