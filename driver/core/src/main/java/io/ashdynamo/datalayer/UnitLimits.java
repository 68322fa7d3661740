package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a transaction may have at most. Checked as items come, so that the statement that goes past it fails and not the
 * commit.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems</a>
 */
final class UnitLimits {

    static final int MAX_ITEMS = 100;

    private static final long MAX_BYTES = 4L << 20;
    private static final long MAX_ITEM_BYTES = 400L << 10;

    private final Map<ItemPlace, Long> bytes = new HashMap<>();

    /** Takes stock anew. */
    void count(Collection<UnitItem> items) {
        bytes.clear();
        items.forEach(item -> bytes.put(item.place(), item.bytes()));
    }

    /**
     * Refuses items that are too many or too large with those that there are.
     *
     * @throws SQLException 54000 naming the statement
     */
    void check(Map<ItemPlace, UnitItem> items, List<UnitItem> more, String statement) throws SQLException {
        String where = statement.isEmpty() ? "" : statement + ": ";
        long added = more.stream()
                .map(UnitItem::place)
                .distinct()
                .filter(place -> !items.containsKey(place))
                .count();
        if (items.size() + added > MAX_ITEMS) {
            throw Errors.tooLarge(
                    where + "the transaction has more than " + MAX_ITEMS + " items with this statement, which is what"
                            + " DynamoDB writes or checks all or none; the statement changed nothing. Commit before it,"
                            + " or leave the transaction out",
                    null);
        }
        Map<ItemPlace, Long> next = new HashMap<>(bytes);
        for (UnitItem item : more) {
            checkItem(item, where);
            next.put(item.place(), item.bytes());
        }
        if (next.values().stream().mapToLong(Long::longValue).sum() > MAX_BYTES) {
            throw Errors.tooLarge(
                    where
                            + "the items of the transaction have more than 4 MB with this statement, which is what DynamoDB"
                            + " writes or checks all or none; the statement changed nothing. Commit before it",
                    null);
        }
        bytes.putAll(next);
    }

    private static void checkItem(UnitItem item, String where) throws SQLException {
        long size = ItemSize.atLeast(item.wanted());
        if (size > MAX_ITEM_BYTES) {
            throw Errors.tooLarge(
                    where + item.shown() + " would have " + size + " bytes, and DynamoDB stores items of "
                            + MAX_ITEM_BYTES + " (400 KB) at most; the statement changed nothing",
                    null);
        }
        if (!new CommitAction(item).fits()) {
            throw Errors.tooLarge(
                    where + item.shown() + " has more attributes than DynamoDB can check or change in a transaction;"
                            + " the statement changed nothing. Give the resource an optimistic_lock, or write the item"
                            + " outside of the transaction",
                    null);
        }
    }
}
