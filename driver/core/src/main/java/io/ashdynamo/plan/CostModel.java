package io.ashdynamo.plan;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a way to items costs, by these assumptions:
 *
 * <ul>
 *   <li>A table holds 100,000 items of 400 bytes, and each of its indexes as many. An item of an index has the bytes of a
 *       table's item times the columns that the index holds by the columns that are declared, and at least 100.
 *   <li>A partition holds 100 items, or all if there are fewer; of a table without a sort key 1. Where one_of
 *       says that its key has few values, it holds its share of all items.
 *   <li>Where WHERE names a partition of the table, items of a global index are taken for as large as the table's: smaller
 *       ones would be no reason to read another partition.
 *   <li>Of a partition, {@code =} on the sort key reads 1 item; BETWEEN, two bounds or a prefix a tenth; one bound a
 *       third. A partition or a part of one has at least 1 item.
 *   <li>A request reads pages of 1 MB. Its read units are its bytes rounded up to blocks of 4 KB, at least one block, and
 *       half of that if it is eventually consistent. An item that is read by its key is rounded up by itself; 100 of them
 *       are one round trip.
 *   <li>Where a global index lacks columns, each item that it gives is read by its key, 100 a round trip. Where a local
 *       index does, DynamoDB reads the items itself for the same units, without more round trips.
 *   <li>LIMIT bounds what each request reads if no filter is left and no other order is wanted than the way gives; a
 *       LIMIT that is a parameter is taken for 100.
 *   <li>Round trips are counted as if one waited for another.
 * </ul>
 *
 * A way that costs less goes before another: {@link #weight}.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Read
 *     consumption</a>
 */
public final class CostModel implements Access.Visitor<Cost, RuntimeException> {

    /** The items of a table that was not counted. */
    public static final long TABLE_ITEMS = 100_000;

    private static final double TABLE_ITEM_BYTES = 400;
    private static final double LEAST_INDEX_ITEM_BYTES = 100;
    private static final long PARTITION_ITEMS = 100;
    private static final long BLOCK_BYTES = 4096;
    private static final long PAGE_BYTES = 1024 * 1024;
    private static final long KEYS_A_CALL = 100;
    private static final double ROUND_TRIP_UNITS = 0.1;

    private final Wanted wanted;
    private final ReadPath path;
    private final Statistics statistics;
    private final PathSource source;

    private CostModel(Wanted wanted, ReadPath path, Statistics statistics) {
        this.wanted = wanted;
        this.path = path;
        this.statistics = statistics;
        this.source = PathSource.of(wanted.resource(), path.access());
    }

    /**
     * What is known or assumed of what is read.
     *
     * @param items of the table or index that is read
     * @param itemBytes an item's bytes there, on average
     * @param tableItemBytes an item's bytes in the table, on average
     */
    public record Statistics(long items, double itemBytes, double tableItemBytes) {

        /**
         * What the planner assumes.
         *
         * @param index empty: the table
         */
        public static Statistics assumed(Resource resource, Optional<SecondaryIndex> index) {
            double bytes = TABLE_ITEM_BYTES * new PathSource(resource, index).share();
            return new Statistics(TABLE_ITEMS, Math.max(bytes, LEAST_INDEX_ITEM_BYTES), TABLE_ITEM_BYTES);
        }

        private Statistics asLargeAsTable() {
            return new Statistics(items, tableItemBytes, tableItemBytes);
        }
    }

    /** What a read costs with these numbers of the table or index that it reads. */
    public static Cost of(Operation.TableRead read, Statistics statistics) {
        return of(Wanted.of(read), read.path(), statistics);
    }

    static Cost of(Wanted wanted, ReadPath path, Statistics statistics) {
        return path.access().accept(new CostModel(wanted, path, statistics));
    }

    /** The assumed cost. */
    static Cost assumed(Wanted wanted, ReadPath path) {
        Statistics statistics =
                Statistics.assumed(wanted.resource(), path.access().index());
        return of(wanted, path, isRivalOfTable(wanted, path.access()) ? statistics.asLargeAsTable() : statistics);
    }

    /** Whether a partition of a global index is read where WHERE names one of the table too. */
    private static boolean isRivalOfTable(Wanted wanted, Access access) {
        return access instanceof Access.Partitions
                && PathSource.of(wanted.resource(), access).isGlobal()
                && new PathSource(wanted.resource(), Optional.empty())
                        .partition()
                        .flatMap(new KeyMatch(wanted.where().conjuncts())::partitions)
                        .isPresent();
    }

    /** Whether a way reads no more items than LIMIT asks for, a request. */
    static boolean stopsAtLimit(Wanted wanted, ReadPath path) {
        Statistics assumed = Statistics.assumed(wanted.resource(), path.access().index());
        return new CostModel(wanted, path, assumed).reach().isPresent();
    }

    /** What costs are compared by: the read units, and a tenth of one for each round trip; in thousandths. */
    static long weight(Cost cost) {
        return Math.round((cost.readUnits() + ROUND_TRIP_UNITS * cost.roundTrips()) * 1000);
    }

    @Override
    public Cost nothing(Access.Nothing nothing) {
        return new Cost(0, 0, 0, 0);
    }

    @Override
    public Cost keys(Access.Keys keys) {
        return byKeys(keys.keys().size(), statistics.itemBytes());
    }

    @Override
    public Cost partitions(Access.Partitions partitions) {
        boolean single = partitions.index().isEmpty() && partitions.sort().isEmpty();
        long items = Math.min(single ? 1 : partitionItems(partitions.partition()), statistics.items());
        return requests(partitions.values().size(), matching(partitions.range(), items));
    }

    /** A partition key of few values has large partitions. */
    private long partitionItems(TypedColumn key) {
        long values = KeyColumns.named(key).stream()
                .map(TypedColumn::attribute)
                .mapToLong(CostModel::values)
                .reduce(1, CostModel::times);
        return values == 0 ? PARTITION_ITEMS : Math.max(PARTITION_ITEMS, statistics.items() / values);
    }

    /** Of many values 0, as of values that nobody has listed. */
    private static long times(long values, long more) {
        long all = values * more;
        return all > TABLE_ITEMS ? 0 : all;
    }

    /** How many values a column can have; 0: nobody has listed them. */
    private static int values(Attribute column) {
        return column.type().stored() == StoredType.BOOL
                ? 2
                : column.constraints().oneOf().size();
    }

    @Override
    public Cost whole(Access.Whole whole) {
        return requests(1, statistics.items());
    }

    private Cost requests(long requests, long items) {
        long read = reach().isPresent() ? Math.min(items, reach().getAsLong()) : items;
        double bytes = read * statistics.itemBytes();
        Cost cost = new Cost(
                read * requests,
                Math.round(bytes * requests),
                requests * units(bytes),
                requests * atLeastOne(bytes, PAGE_BYTES));
        boolean lacks = !source.lacking(wanted.columns(path.filter())).isEmpty();
        return lacks ? completed(cost) : cost;
    }

    private Cost completed(Cost index) {
        Cost table = byKeys(index.items(), statistics.tableItemBytes());
        return new Cost(
                index.items(),
                index.bytes() + table.bytes(),
                index.readUnits() + table.readUnits(),
                index.roundTrips() + (path.completed() ? table.roundTrips() : 0));
    }

    private Cost byKeys(long items, double itemBytes) {
        long roundTrips = (items + KEYS_A_CALL - 1) / KEYS_A_CALL;
        return new Cost(items, Math.round(items * itemBytes), items * units(itemBytes), roundTrips);
    }

    private double units(double bytes) {
        return atLeastOne(bytes, BLOCK_BYTES) * (wanted.consistent() ? 1 : 0.5);
    }

    private static long atLeastOne(double bytes, long of) {
        return Math.max(1, (long) Math.ceil(bytes / of));
    }

    /** The items after which a request stops; empty: it reads all. */
    private OptionalLong reach() {
        List<Condition> seenTo = path.access() instanceof Access.Partitions partitions ? partitions.range() : List.of();
        boolean partitions = path.access() instanceof Access.Partitions;
        boolean filtered = path.filter().conjuncts().stream()
                .anyMatch(term ->
                        !seenTo.contains(term) && !(partitions && Marks.isOfPartition(wanted.resource(), term)));
        boolean sorted = path.ordering() == ReadPath.Arrangement.SORTED;
        return filtered || sorted ? OptionalLong.empty() : wanted.reach();
    }

    private static long matching(List<Condition> range, long partition) {
        boolean whole = range.stream().anyMatch(term -> term instanceof Condition.Composed one && one.isWhole());
        if (whole || compares(range, Comparator.EQUAL, Comparator.EQUAL)) {
            return Math.min(1, partition);
        }
        boolean lower = compares(range, Comparator.GREATER, Comparator.GREATER_OR_EQUAL);
        boolean upper = compares(range, Comparator.LESS, Comparator.LESS_OR_EQUAL);
        boolean prefix = range.stream().anyMatch(CostModel::isPrefix);
        int part = prefix || (lower && upper) ? 10 : lower || upper ? 3 : 1;
        return Math.min(Math.max(1, Math.round((double) partition / part)), partition);
    }

    private static boolean compares(List<Condition> range, Comparator one, Comparator other) {
        return range.stream()
                .anyMatch(term -> term instanceof Condition.Compare compare
                        && (compare.operator() == one || compare.operator() == other));
    }

    private static boolean isPrefix(Condition term) {
        if (term instanceof Condition.Like like) {
            String pattern = like.pattern() instanceof Operand.Literal literal ? String.valueOf(literal.value()) : "?";
            return !pattern.isEmpty() && !pattern.startsWith("%") && !pattern.startsWith("_");
        }
        if (term instanceof Condition.Composed composed) {
            return !composed.leading().isEmpty() || !composed.next().isEmpty();
        }
        return term instanceof Condition.Call;
    }
}
