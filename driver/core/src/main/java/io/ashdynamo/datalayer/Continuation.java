package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Access;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps which row of a read was given last, and makes the token by which the read goes on after it. */
final class Continuation {

    private final ReadRun run;
    private final List<StreamStart> starts;
    private final Item[] last;
    private final boolean merged;
    private int current;
    private boolean begun;
    private boolean ended;

    Continuation(ReadRun run, PreparedRead prepared) {
        this.run = run;
        this.starts = prepared.starts();
        this.last = new Item[starts.size()];
        this.merged = ReadStrategy.isMerged(run);
    }

    /** A row was given; or with null, there are no more. */
    void given(Item item) {
        begun = true;
        if (item != null && run.overlay().isEmpty()) {
            current = item.stream();
            last[current] = item;
        }
    }

    /** The read has come to its end, and not only to its LIMIT. */
    void end() {
        ended = true;
    }

    /**
     * The token; empty if there is nothing more to read.
     *
     * @throws SQLException HYC00 if the read cannot go on from a row, HY010 before the first row
     */
    Optional<String> token() throws SQLException {
        if (run.overlay().isPresent()) {
            throw Errors.unsupported("continuationToken is not supported in a transaction that has written or kept rows"
                    + " of the table: they are in no place where another read could go on. Commit before it");
        }
        if (ended || starts.isEmpty()) {
            return Optional.empty();
        }
        if (run.isSorted()) {
            throw Errors.unsupported("continuationToken is not supported for rows that are sorted here: "
                    + "all of them are read for the first. ORDER BY the sort key of one path, or leave it out");
        }
        if (!run.isLimited()) {
            throw Errors.unsupported("continuationToken is not supported without LIMIT or setMaxRows: such a statement"
                    + " reads in parallel, and no row is the last one read. Add a LIMIT");
        }
        if (run.read().windows().stream().filter(w -> w.limit().isPresent()).count() > 1) {
            throw Errors.unsupported(
                    "continuationToken is not supported where FROM (SELECT ... LIMIT ...) has a LIMIT"
                            + " beside the statement's own: a token does not know how much of it is left. Leave one of them out");
        }
        if (!begun) {
            throw Errors.wrongOrder("continuationToken is asked for before a row was read; call next() first");
        }
        List<StreamStart> next = new ArrayList<>();
        if (run.read().path().access() instanceof Access.Keys) {
            next.add(last[current] == null ? StreamStart.BEGINNING : after(last[current]));
        } else {
            for (int stream = 0; stream < starts.size(); stream++) {
                next.add(start(stream));
            }
        }
        return Optional.of(new Token(next).sealed(TokenSeal.of(run)));
    }

    private StreamStart start(int stream) {
        if (!merged && stream < current) {
            return StreamStart.DONE;
        }
        return last[stream] == null ? starts.get(stream) : after(last[stream]);
    }

    private StreamStart after(Item item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (TypedColumn column : new ReadColumns(run).place()) {
            key.put(column.source(), item.place().get(column.source()));
        }
        return new StreamStart(false, key);
    }
}
