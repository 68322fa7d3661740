package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Multitenancy.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that no table with a tenant in its name can be another resource's table, or another tenant's. */
final class TenantTablesCheck {

    private final List<Draft> drafts;
    private final Faults faults;

    /** The resources with tenants in their tables' names, by what stands after the tenant. */
    private final Map<String, Draft> byEnd = new HashMap<>();

    private TenantTablesCheck(List<Draft> drafts, Faults faults) {
        this.drafts = drafts;
        this.faults = faults;
        for (Draft draft : drafts) {
            separator(draft).ifPresent(text -> byEnd.put(text + draft.resource().table(), draft));
        }
    }

    static void check(List<Draft> drafts, Faults faults) {
        TenantTablesCheck check = new TenantTablesCheck(drafts, faults);
        drafts.stream()
                .filter(draft -> separator(draft).isPresent())
                .findFirst()
                .ifPresent(check::separators);
        drafts.stream().filter(draft -> separator(draft).isEmpty()).forEach(check::table);
    }

    private static Optional<String> separator(Draft draft) {
        return draft.resource()
                .multitenancy()
                .filter(tenants -> tenants.strategy() == Strategy.TABLE)
                .map(Multitenancy::separator);
    }

    /** The tenant {@code a} with {@code .b-posts} would have the table of the tenant {@code a.b} with {@code -posts}. */
    private void separators(Draft first) {
        for (Draft draft : drafts) {
            if (separator(draft).isPresent() && !separator(draft).equals(separator(first))) {
                faults.add(
                        draft.path().key("multitenancy").key("separator"),
                        "the separator is %s here but %s in the resource %s; with two of them the tables of two tenants"
                                        .formatted(
                                                separator(draft).get(),
                                                separator(first).orElseThrow(),
                                                Words.shown(first.resource().name()))
                                + " could have one name");
            }
        }
    }

    private void table(Draft plain) {
        String table = plain.resource().table();
        for (int length = 1; length < table.length(); length++) {
            Draft tenanted = byEnd.get(table.substring(length));
            String tenant = table.substring(0, length);
            if (tenanted != null
                    && TenantView.problem(tenanted.resource(), tenant).isEmpty()) {
                faults.add(
                        plain.path().key("table"),
                        "%s is what the table of the resource %s is called for the tenant %s; choose another name"
                                .formatted(
                                        Words.shown(table),
                                        Words.shown(tenanted.resource().name()),
                                        Words.shown(tenant)));
            }
        }
    }
}
