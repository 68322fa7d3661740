package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Counts what a run of a statement calls, reads and consumes, and stops it at its limits. Safe for several threads. */
public final class Meter {

    private final Metering metering;
    /** Held while the monitor is told, so that it may take its time and ask for what this counts. */
    private final Object telling = new Object();

    private final Map<String, Long> calls = new TreeMap<>();
    private final Map<String, Double> reads = new TreeMap<>();
    private final Map<String, Double> writes = new TreeMap<>();
    private long pages;
    private long scanned;
    private long returned;
    private long bytes;
    private TableFacts facts = TableFacts.UNKNOWN;

    Meter(Metering metering) {
        this.metering = metering;
    }

    /** The calls so far. */
    public synchronized CallCounts calls() {
        return new CallCounts(calls.values().stream().mapToLong(Long::longValue).sum(), calls);
    }

    /**
     * The capacity consumed so far.
     *
     * @throws SQLException HY010 if DynamoDB was not asked for it
     */
    public synchronized ConsumedUnits consumed() throws SQLException {
        if (!metering.needsCapacity()) {
            throw Errors.wrongOrder("the statement's capacity was not asked for;"
                    + " call setCapacityTracked(true) before the statement is executed");
        }
        return new ConsumedUnits(sum(reads), sum(writes), reads, writes);
    }

    /** The items that DynamoDB has read so far, those that a filter left out among them. */
    public synchronized long itemsRead() {
        return scanned;
    }

    boolean hasMonitor() {
        return metering.monitor().isPresent();
    }

    /** What is known of the table that the run reads. */
    synchronized void about(TableFacts table) {
        facts = table;
    }

    /** For requests; null where nobody wants to know. */
    ReturnConsumedCapacity wantedOrNull() {
        return metering.needsCapacity() ? ReturnConsumedCapacity.INDEXES : null;
    }

    /** How many items a call may read before the run stops at its limit; {@link Integer#MAX_VALUE} if there is none. */
    synchronized int itemsLeft() {
        return metering.maxScannedItems() == 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, metering.maxScannedItems() - scanned + 1);
    }

    synchronized void called(String operation) {
        calls.merge(operation, 1L, Long::sum);
    }

    /**
     * Takes note of a page.
     *
     * @param itemsRead the items that DynamoDB read for it
     * @param itemsReturned those that it gave or counted
     * @throws SQLException 53400 if a limit is passed, 57014 if the monitor throws
     */
    void read(DynamoDbResponse answer, long itemsRead, long itemsReturned, ConsumedCapacity consumed)
            throws SQLException {
        if (metering.monitor().isEmpty()) {
            count(answer, itemsRead, itemsReturned, consumed);
        } else {
            synchronized (telling) {
                tell(metering.monitor().get(), count(answer, itemsRead, itemsReturned, consumed));
            }
        }
        checkLimits();
    }

    private synchronized Progress count(
            DynamoDbResponse answer, long itemsRead, long itemsReturned, ConsumedCapacity consumed) {
        pages++;
        scanned += itemsRead;
        returned += itemsReturned;
        bytes += length(answer);
        add(consumed, reads);
        return progress();
    }

    private static void tell(Consumer<Progress> monitor, Progress progress) throws SQLException {
        try {
            monitor.accept(progress);
        } catch (RuntimeException e) {
            throw Errors.cancelled("the progress monitor ended the statement: " + e, e);
        }
    }

    synchronized void wrote(ConsumedCapacity consumed) {
        add(consumed, writes);
    }

    /**
     * Refuses to read on past a limit.
     *
     * @throws SQLException 53400
     */
    synchronized void checkLimits() throws SQLException {
        if (metering.maxScannedItems() > 0 && scanned > metering.maxScannedItems()) {
            throw passed("items", metering.maxScannedItems(), "maxScannedItems");
        }
        if (metering.maxReadUnits() > 0 && sum(reads) > metering.maxReadUnits()) {
            throw passed("read units", metering.maxReadUnits(), "maxReadUnits");
        }
    }

    private SQLException passed(String what, long limit, String property) {
        String units = metering.needsCapacity() ? " for " + sum(reads) + " read units" : "";
        return Errors.limitPassed("the statement was stopped: it may read " + limit + " " + what + " (" + property
                + "), and has read " + scanned + " items by " + pages + (pages == 1 ? " answer" : " answers") + units
                + ". Compare more of a key, add a LIMIT, or raise the limit");
    }

    private Progress progress() {
        return new Progress(
                pages,
                scanned,
                returned,
                bytes,
                metering.needsCapacity() ? OptionalDouble.of(sum(reads)) : OptionalDouble.empty(),
                facts.known() ? OptionalLong.of(facts.items()) : OptionalLong.empty(),
                facts.known() ? OptionalLong.of(facts.bytes()) : OptionalLong.empty());
    }

    private static long length(DynamoDbResponse answer) {
        return answer.sdkHttpResponse() == null
                ? 0
                : answer.sdkHttpResponse()
                        .firstMatchingHeader("Content-Length")
                        .map(Long::parseLong)
                        .orElse(0L);
    }

    private static void add(ConsumedCapacity consumed, Map<String, Double> to) {
        if (consumed == null || consumed.tableName() == null) {
            return;
        }
        String table = consumed.tableName();
        // Not every service that is compatible tells the table from its indexes.
        boolean split =
                consumed.table() != null || consumed.hasLocalSecondaryIndexes() || consumed.hasGlobalSecondaryIndexes();
        add(table, split ? consumed.table() : total(consumed), to);
        consumed.localSecondaryIndexes().forEach((index, units) -> add(table + "/" + index, units, to));
        consumed.globalSecondaryIndexes().forEach((index, units) -> add(table + "/" + index, units, to));
    }

    private static void add(String name, Capacity units, Map<String, Double> to) {
        if (units != null && units.capacityUnits() != null) {
            to.merge(name, units.capacityUnits(), Double::sum);
        }
    }

    private static Capacity total(ConsumedCapacity consumed) {
        return Capacity.builder().capacityUnits(consumed.capacityUnits()).build();
    }

    private static double sum(Map<String, Double> units) {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
