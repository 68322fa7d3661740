package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the items are to be read.
 *
 * @param index the index asked for; empty: the planner chooses
 * @param useIndex by USE INDEX instead of a hint
 * @param consistent whether the connection reads consistently
 * @param hinted whether the statement asks for it
 * @param scan a hint that allows the scan
 * @param segments 0: no hint
 * @param parallelism of the connection
 * @param fetchSize items a page; 0: as DynamoDB has it
 * @param inside the hints stand in the SELECT in FROM, if there is one
 */
record Reading(
        Optional<Index> index,
        boolean useIndex,
        boolean consistent,
        boolean hinted,
        boolean scan,
        int segments,
        int parallelism,
        int fetchSize,
        boolean inside) {

    static final Reading PLAIN = new Reading(Optional.empty(), false, false, false, false, 0, 1, 0, false);

    boolean isConsistent() {
        return consistent || hinted;
    }

    /** The hints but for START. */
    List<String> hints() {
        List<String> hints = new ArrayList<>();
        if (hinted) {
            hints.add("CONSISTENT");
        }
        index.filter(i -> !useIndex).ifPresent(i -> hints.add("INDEX(" + i.name() + ")"));
        if (scan) {
            hints.add("SCAN");
        }
        if (segments > 0) {
            hints.add("SEGMENTS(" + segments + ")");
        }
        return hints;
    }

    /** {@code USE INDEX (i)}, if it is so asked for. */
    String afterTable() {
        return index.filter(i -> useIndex)
                .map(i -> " USE INDEX (" + i.name() + ")")
                .orElse("");
    }

    Reading withoutIndex() {
        return new Reading(Optional.empty(), false, consistent, hinted, scan, segments, parallelism, fetchSize, inside);
    }

    Reading onlyIndex() {
        return new Reading(index, useIndex, false, false, false, 0, 1, 0, inside);
    }

    /** One request after another, with pages as DynamoDB has them. */
    Reading calm() {
        return new Reading(index, useIndex, consistent, hinted, scan, segments, 1, 0, inside);
    }
}
