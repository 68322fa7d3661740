package io.ashdynamo.plan;

import io.ashdynamo.mapping.ScanPolicy;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a statement and its connection ask of the calls of a read.
 *
 * @param consistent strongly consistent
 * @param scan what to do about a scan; empty: as the resource and the connection say
 * @param segments the parallel segments of a scan; empty: as the table's size makes it worth
 * @param maxReadUnits the read units after which it stops; empty: as the connection says
 * @param start the token after which it goes on
 * @param forUpdate whether the items are kept as they are until the transaction commits
 * @param identity what a token belongs to; empty: no tokens are made
 */
public record ReadMode(
        boolean consistent,
        Optional<ScanPolicy> scan,
        OptionalInt segments,
        OptionalLong maxReadUnits,
        Optional<String> start,
        boolean forUpdate,
        String identity) {

    /** Eventually consistent, and nothing else asked for. */
    public static final ReadMode DEFAULT = new ReadMode(
            false, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), false, "");
}
