package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Multitenancy.Strategy;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.TenantView;
import io.ashdynamo.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The resources of a mapping as one tenant sees them. Nothing else gets at a resource's items, so whatever is done with one
 * is done with the tenant's alone. Immutable.
 */
public final class Catalog {

    private final Mapping mapping;
    private final Optional<String> tenant;

    /** The resources as one without a tenant sees them, who gets at none that has multitenancy. */
    public Catalog(Mapping mapping) {
        this.mapping = mapping;
        this.tenant = Optional.empty();
    }

    /**
     * The resources of a tenant.
     *
     * @param tenant empty: of none
     * @throws SQLException 42501 for what is no tenant's name
     */
    public Catalog(Mapping mapping, Optional<String> tenant) throws SQLException {
        this.mapping = mapping;
        this.tenant = tenant;
        Optional<String> problem = tenant.flatMap(TenantView::problem);
        if (problem.isPresent()) {
            throw refused(problem.get());
        }
    }

    /**
     * The same resources as another tenant sees them.
     *
     * @throws SQLException 42501 for what is no tenant's name
     */
    public Catalog of(String otherTenant) throws SQLException {
        return new Catalog(mapping, Optional.of(otherTenant));
    }

    /**
     * The resource that this name means, as the tenant sees it.
     *
     * @param where what a message says about the place
     * @throws SQLException 42S02 with the nearest name, 42501 if there is no tenant, or one whose name the resource does
     *     not take
     */
    public Resource find(Name name, String where) throws SQLException {
        Resource declared = declared(name, where);
        if (declared.multitenancy().isEmpty()) {
            return declared;
        }
        if (tenant.isEmpty()) {
            throw Errors.notAllowed(declared.name() + " has multitenancy, and no tenant is set; set one by the property"
                    + " 'tenant', setClientInfo(\"tenant\", …) or SET tenant = '…'");
        }
        Optional<String> problem = TenantView.problem(declared, tenant.get());
        if (problem.isPresent()) {
            throw refused(problem.get());
        }
        return TenantView.of(declared, tenant.get());
    }

    /**
     * The resource that this name means, as it is declared: to tell of it, not of its items.
     *
     * @throws SQLException 42S02 with the nearest name
     */
    Resource declared(Name name, String where) throws SQLException {
        return Resources.find(mapping, name, where);
    }

    /** The resources whose tables are known: without a tenant, not those of a table for each tenant. */
    public List<Resource> withTables() throws SQLException {
        List<Resource> known = new ArrayList<>();
        for (Resource declared : mapping.resources().values()) {
            boolean ofTenants = declared.multitenancy()
                    .filter(tenants -> tenants.strategy() == Strategy.TABLE)
                    .isPresent();
            if (!ofTenants) {
                known.add(declared);
            } else if (tenant.isPresent()) {
                known.add(find(new Name(declared.name(), true), ""));
            }
        }
        return known;
    }

    private static SQLException refused(String problem) {
        return Errors.notAllowed("the tenant is refused: " + problem);
    }
}
