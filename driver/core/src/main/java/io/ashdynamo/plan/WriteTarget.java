package io.ashdynamo.plan;

import java.util.List;
import java.util.Optional;

/** Which items an update or a delete is about. */
public sealed interface WriteTarget {

    /** What is made of each kind. */
    interface Visitor<R, E extends Exception> {
        R key(Key key) throws E;

        R found(Found found) throws E;
    }

    /** Calls the visitor's method for this kind. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /** The read that finds the items; empty: none is needed. */
    Optional<Operation.TableRead> reading();

    /** The item with this key. */
    record Key(List<Assignment> key) implements WriteTarget {
        public Key {
            key = List.copyOf(key);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.key(this);
        }

        @Override
        public Optional<Operation.TableRead> reading() {
            return Optional.empty();
        }
    }

    /**
     * The items that a read finds.
     *
     * @param read gives the primary keys
     */
    record Found(Operation.TableRead read) implements WriteTarget {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.found(this);
        }

        @Override
        public Optional<Operation.TableRead> reading() {
            return Optional.of(read);
        }
    }
}
