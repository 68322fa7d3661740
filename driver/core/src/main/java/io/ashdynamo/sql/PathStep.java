package io.ashdynamo.sql;

/** A step into a document: {@code .city} or {@code [0]}. */
public sealed interface PathStep {

    /** An entry of a map. Its name matches exactly, quoted or not. */
    record Field(String name) implements PathStep {
        @Override
        public String toString() {
            return "." + name;
        }
    }

    /**
     * An element of a list.
     *
     * @param index from 0
     */
    record Index(int index) implements PathStep {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }
}
