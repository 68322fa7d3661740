package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ValueOrder;
import io.ashdynamo.type.DynamoValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An item of a transaction: what it was as it was read, and what it is to be.
 *
 * @param read as it was read first; empty: there was none
 * @param wanted as it is to be; empty: there is to be none
 * @param whole whether what is wanted takes the item's place, with all that it may have besides
 * @param looked stored attributes that statements looked at; the declared ones need not be among them
 * @param pin whether it is checked at the commit although nothing of it was written
 * @param written whether a statement has written it
 * @param statement the one that has written it last, or that read it first
 */
record UnitItem(
        Resource resource,
        ItemKey key,
        Map<String, DynamoValue> read,
        Map<String, DynamoValue> wanted,
        boolean whole,
        Set<String> looked,
        Pin pin,
        boolean written,
        String statement) {

    /** Why an item is checked at the commit. */
    enum Pin {
        /** It is not, if it is not written. */
        NONE,
        /** It was read under SERIALIZABLE. */
        READ,
        /** It was read FOR UPDATE. */
        LOCKED
    }

    /** An item that was read. */
    static UnitItem read(Resource resource, ItemKey key, Map<String, DynamoValue> item, String statement) {
        return new UnitItem(resource, key, item, item, false, Set.of(), Pin.NONE, false, statement);
    }

    ItemPlace place() {
        return ItemPlace.of(resource.table(), key);
    }

    /** The same, pinned at least so, and looked at by a statement. */
    UnitItem pinned(Pin least, Set<String> attributes) {
        Set<String> all = new HashSet<>(looked);
        all.addAll(attributes);
        Pin most = pin.compareTo(least) < 0 ? least : pin;
        return new UnitItem(resource, key, read, wanted, whole, all, most, written, statement);
    }

    /** The same after a statement that changes it. */
    UnitItem after(Outcome outcome, String by) {
        boolean all = whole || outcome.kind() != Outcome.Kind.CHANGED;
        return new UnitItem(resource, key, read, outcome.item(), all, looked, pin, true, by);
    }

    /** The same without what was written. */
    UnitItem unwritten() {
        return new UnitItem(resource, key, read, read, false, looked, pin, false, statement);
    }

    /** Whether it is to be what it was. */
    boolean isUnchanged() {
        return read.keySet().equals(wanted.keySet())
                && read.entrySet().stream()
                        .allMatch(one -> ValueOrder.areEqual(one.getValue(), wanted.get(one.getKey())));
    }

    /** The bytes that it has at least in a transaction. */
    long bytes() {
        return Math.max(ItemSize.atLeast(read), ItemSize.atLeast(wanted));
    }

    /** {@code accounts: the item with id = 'a'}, for messages. */
    String shown() {
        return resource.name() + ": the item with " + key;
    }
}
