package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.ScanPolicy;
import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Warns of what reads more than it gives; refuses a scan that is denied.
 *
 * @param scan what the connection says of scans; a resource and a hint go before it
 */
record ScanGuard(ScanPolicy scan, Warnings warnings) {

    private static final String INSTEAD = "compare the partition key of the table or of an index";

    void check(Operation.Read read) throws SQLException {
        if (!(read instanceof Operation.TableRead table)) {
            return;
        }
        boolean resumed = table.mode().start().isPresent();
        if (!resumed
                && table.windows().stream().anyMatch(window -> window.offset().isPresent())) {
            warnings.add(Errors.costWarning("OFFSET reads the rows that it skips; a continuation token does not"));
        }
        if (table.isScan()) {
            scan(table);
        }
    }

    /** The same of the read by which a write finds what it writes. */
    void check(Operation.Write write) throws SQLException {
        Optional<Operation.TableRead> read = write.reading();
        if (read.isPresent()) {
            check(read.get());
        }
    }

    private void scan(Operation.TableRead read) throws SQLException {
        Resource resource = read.source().resource();
        String whole = read.path()
                .access()
                .index()
                .map(index -> "index " + index.name())
                .orElse("table");
        Optional<ScanPolicy> hint = read.mode().scan();
        switch (hint.or(resource::scan).orElse(scan)) {
            case ALLOW -> {}
            case WARN ->
                warnings.add(Errors.costWarning("the statement scans the whole " + whole + " of " + resource.name()
                        + "; " + INSTEAD + " to read less, or write the hint SCAN"));
            case DENY ->
                throw Errors.limitPassed("the statement would scan the whole " + whole + " of " + resource.name()
                        + ", which is denied by " + denier(resource, hint) + "; " + INSTEAD
                        + (hint.isPresent() ? "" : ", or write the hint SCAN"));
        }
    }

    private static String denier(Resource resource, Optional<ScanPolicy> hint) {
        return hint.isPresent()
                ? "its hint NOSCAN"
                : resource.scan().isPresent() ? "its mapping" : "the property 'scan'";
    }
}
