package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes of items of a resource in a transaction: what becomes of each is decided here, by what the transaction knows of it
 * or else by what it is now, and kept until the commit.
 */
final class KeptWrites {

    /** The items that are looked at by one call at most. */
    private static final int MAX_LOOKS = 100;

    private final Resource resource;
    private final UnitReads reads;
    private long count;
    private final List<WriteResult.Written> rows = new ArrayList<>();

    KeptWrites(Resource resource, UnitReads reads) {
        this.resource = resource;
        this.reads = reads;
    }

    /** Decides writes as they come. */
    WriteResult all(WriteStream.Source source) throws SQLException {
        List<SteppedWrite> next = new ArrayList<>();
        for (Optional<SteppedWrite> write = source.next(); write.isPresent(); write = source.next()) {
            next.add(write.get());
            if (next.size() == MAX_LOOKS) {
                decideAll(next);
                next.clear();
            }
        }
        decideAll(next);
        return new WriteResult(count, rows);
    }

    private void decideAll(List<SteppedWrite> writes) throws SQLException {
        look(writes);
        for (SteppedWrite write : writes) {
            decide(write);
        }
    }

    /** Decides one write. */
    WriteResult one(SteppedWrite write) throws SQLException {
        decide(write);
        return new WriteResult(count, rows);
    }

    /** Decides the rows of an INSERT. */
    WriteResult rows(List<SteppedWrite> writes) throws SQLException {
        look(writes);
        for (int i = 0; i < writes.size(); i++) {
            try {
                decide(writes.get(i));
            } catch (SQLException e) {
                throw Errors.withNote(e, "it is in row " + (i + 1) + " of the INSERT");
            }
        }
        return new WriteResult(count, rows);
    }

    /** Reads the items of these writes by one call. */
    void look(List<SteppedWrite> writes) throws SQLException {
        reads.ahead(
                resource,
                writes.stream()
                        .filter(write -> !write.isNothing())
                        .flatMap(write -> write.key().stream())
                        .toList());
    }

    private void decide(SteppedWrite write) throws SQLException {
        if (write.isNothing()) {
            return;
        }
        UnitItem item = reads.at(resource, write.key().orElseThrow(), write.attributes());
        Outcome outcome = write.decide(item.wanted());
        if (outcome.kind() != Outcome.Kind.NOTHING) {
            reads.work().write(item.after(outcome, reads.work().statement()));
            count += outcome.result().count();
            rows.addAll(outcome.result().rows());
        }
    }
}
