package io.ashdynamo.benchmarks.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of numbered items: so many pages, so many items on each, so many pages in each partition. Items stand in the
 * order of a scan; an item's number is its place there.
 */
public final class SyntheticTable {

    /** Its name. */
    public static final String NAME = "readings";

    private static final String DEVICE = "device-";
    /** What DynamoDB's pages hold at most, so that the table's size is that of real pages. */
    private static final long PAGE_BYTES = 1 << 20;

    private final int pages;
    private final int itemsPerPage;
    private final int pagesPerPartition;
    private final List<String> items = new ArrayList<>();

    /**
     * Makes its items.
     *
     * @param pages a multiple of those per partition
     */
    public SyntheticTable(int pages, int itemsPerPage, int pagesPerPartition) {
        if (pages <= 0 || itemsPerPage <= 0 || pagesPerPartition <= 0 || pages % pagesPerPartition != 0) {
            throw new IllegalArgumentException(
                    "a table of " + pages + " pages of " + itemsPerPage + " items, " + pagesPerPartition
                            + " in a partition, cannot be made; the pages must be a multiple of the latter");
        }
        this.pages = pages;
        this.itemsPerPage = itemsPerPage;
        this.pagesPerPartition = pagesPerPartition;
        for (int number = 0; number < pages * itemsPerPage; number++) {
            items.add(item(number));
        }
    }

    /** All its items. */
    public int size() {
        return items.size();
    }

    /** Its partitions. */
    public int partitions() {
        return pages / pagesPerPartition;
    }

    /** The items of each partition. */
    public int partitionSize() {
        return itemsPerPage * pagesPerPartition;
    }

    /** The partition key of a partition. */
    public static String device(int partition) {
        return DEVICE + partition;
    }

    int itemsPerPage() {
        return itemsPerPage;
    }

    long bytes() {
        return pages * PAGE_BYTES;
    }

    /** The DynamoDB JSON of an item. */
    String json(int number) {
        return items.get(number);
    }

    /** The DynamoDB JSON of an item's key. */
    String key(int number) {
        return "{\"device\":{\"S\":\"" + device(number / partitionSize()) + "\"},\"seq\":{\"N\":\""
                + number % partitionSize() + "\"}}";
    }

    /** The number of the item with this key; -1 where there is none. */
    int number(Map<?, ?> key) {
        int partition = partition(((Map<?, ?>) key.get("device")).get("S"));
        int seq = Integer.parseInt((String) ((Map<?, ?>) key.get("seq")).get("N"));
        return partition < 0 || seq < 0 || seq >= partitionSize() ? -1 : partition * partitionSize() + seq;
    }

    /** The number of the partition with this key; -1 where there is none. */
    int partition(Object device) {
        for (int partition = 0; partition < partitions(); partition++) {
            if (device(partition).equals(device)) {
                return partition;
            }
        }
        return -1;
    }

    /** Ten scalar attributes, some 440 bytes. */
    private String item(int number) {
        String key = key(number);
        return key.substring(0, key.length() - 1) + ",\"place\":{\"S\":\"hall " + number % 7 + ", shelf " + number % 31
                + ", third row from the window\"},\"model\":{\"S\":\"thermometer M-" + number % 12
                + "\"},\"owner\":{\"S\":\"maintenance." + number % 97
                + "@example.com\"},\"unit\":{\"S\":\"millikelvin\"},\"note\":{\"S\":\"reading " + number
                + " was taken by the gateway and has not been corrected since then\"},\"taken_at\":{\"N\":\""
                + (1_700_000_000_000L + 60_000L * number) + "\"},\"amount\":{\"N\":\"" + (293_150 + number % 1000)
                + "\"},\"valid\":{\"BOOL\":" + (number % 10 != 0) + "}}";
    }
}
