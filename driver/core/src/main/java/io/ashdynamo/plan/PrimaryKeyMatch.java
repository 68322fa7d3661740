package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition says of key columns by equality.
 *
 * @param pinned the values that each pinned column may have
 * @param pinning the terms that say so
 */
record PrimaryKeyMatch(Map<TypedColumn, List<Operand>> pinned, Map<TypedColumn, Condition> pinning) {

    /** The most keys that a statement may name. */
    static final int MAX_KEYS = 10_000;

    /** The columns that terms of the condition pin; of two terms for a column the first. */
    static PrimaryKeyMatch of(List<Condition> terms) {
        Map<TypedColumn, List<Operand>> pinned = new HashMap<>();
        Map<TypedColumn, Condition> pinning = new HashMap<>();
        for (Condition term : terms) {
            if (term instanceof Condition.Compare compare && compare.operator() == Comparator.EQUAL) {
                if (pinned.putIfAbsent(compare.column(), List.of(compare.value())) == null) {
                    pinning.put(compare.column(), term);
                }
            } else if (term instanceof Condition.OneOf oneOf && !oneOf.negated()) {
                if (pinned.putIfAbsent(oneOf.column(), oneOf.values()) == null) {
                    pinning.put(oneOf.column(), term);
                }
            }
        }
        return new PrimaryKeyMatch(pinned, pinning);
    }

    boolean pins(TypedColumn column) {
        return pinned.containsKey(column);
    }

    /** Every combination of the values of these columns; empty if one is not pinned, or there are too many. */
    Optional<List<List<Assignment>>> combinations(List<TypedColumn> columns) {
        List<List<Assignment>> combinations = List.of(List.of());
        for (TypedColumn column : columns) {
            List<Operand> values = pinned.get(column);
            if (values == null || (long) combinations.size() * values.size() > MAX_KEYS) {
                return Optional.empty();
            }
            List<List<Assignment>> longer = new ArrayList<>();
            for (List<Assignment> start : combinations) {
                for (Operand value : values) {
                    List<Assignment> key = new ArrayList<>(start);
                    key.add(new Assignment(column, value));
                    longer.add(key);
                }
            }
            combinations = longer;
        }
        return Optional.of(combinations);
    }

    /** Whether a column has one value in all that matches. */
    boolean isConstant(TypedColumn column) {
        return pins(column) && pinned.get(column).size() == 1;
    }

    /** These, and of columns that they do not pin those. */
    PrimaryKeyMatch or(PrimaryKeyMatch other) {
        Map<TypedColumn, List<Operand>> both = new HashMap<>(other.pinned);
        both.putAll(pinned);
        return new PrimaryKeyMatch(both, Map.of());
    }
}
