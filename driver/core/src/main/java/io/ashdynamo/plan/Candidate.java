package io.ashdynamo.plan;

import java.util.List;

/** A way that gives every item, from the table or one of its indexes. */
record Candidate(PathSource source, ReadPath path) {

    /** Kinds of ways, the better first. */
    enum Kind {
        NOTHING,
        KEYS,
        PARTITIONS,
        SCAN
    }

    Kind kind() {
        return path.access().accept(new Access.Visitor<Kind, RuntimeException>() {
            @Override
            public Kind nothing(Access.Nothing nothing) {
                return Kind.NOTHING;
            }

            @Override
            public Kind keys(Access.Keys keys) {
                return Kind.KEYS;
            }

            @Override
            public Kind partitions(Access.Partitions partitions) {
                return Kind.PARTITIONS;
            }

            @Override
            public Kind whole(Access.Whole whole) {
                return Kind.SCAN;
            }
        });
    }

    /** Why another was chosen. */
    String reasonAgainst(Candidate chosen, Wanted wanted) {
        int compared = Long.compare(
                CostModel.weight(path.cost()), CostModel.weight(chosen.path().cost()));
        List<String> lacking = source.lacking(wanted.columns(path.filter()));
        if (compared > 0 && !lacking.isEmpty()) {
            return "its projection lacks " + String.join(", ", lacking)
                    + "; each item would be read again from the table, which costs more";
        }
        if (compared > 0) {
            return "costs more: " + units(path.cost()) + " read units for about "
                    + path.cost().items() + " items against "
                    + units(chosen.path().cost()) + " for "
                    + chosen.path().cost().items();
        }
        if (kind() == chosen.kind() && compared < 0) {
            return "all that it holds would be read, where " + chosen.source().name() + " stops at LIMIT";
        }
        if (kind() != chosen.kind()) {
            return chosen.kind() == Kind.KEYS
                    ? "whole keys are known, and no other item is read by them"
                    : "all of it would be read, however large it is";
        }
        return path.ordering() != chosen.path().ordering()
                ? "costs as much, and does not give the wanted order"
                : "costs as much; the table goes first, then its local and its global indexes as they are declared";
    }

    /** Read units are halves. */
    private static String units(Cost cost) {
        double units = cost.readUnits();
        return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
    }
}
