package io.ashdynamo.it.writing;

/** An item's place. Its id begins with its owner. */
record Item(String table, String id) implements Comparable<Item> {

    boolean isOf(String owner) {
        return id.startsWith(owner + "-");
    }

    @Override
    public int compareTo(Item other) {
        int byTable = table.compareTo(other.table);
        return byTable == 0 ? id.compareTo(other.id) : byTable;
    }

    @Override
    public String toString() {
        return table + " " + id;
    }
}
