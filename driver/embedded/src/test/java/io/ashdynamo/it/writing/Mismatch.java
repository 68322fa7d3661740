package io.ashdynamo.it.writing;

import java.util.Collection;

/** A statement that did something else than the model allows. */
final class Mismatch extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Collection<Item> items;

    Mismatch(Collection<Item> items, String message) {
        super(message);
        this.items = items;
    }

    /** Those that it is about. */
    Collection<Item> items() {
        return items;
    }
}
