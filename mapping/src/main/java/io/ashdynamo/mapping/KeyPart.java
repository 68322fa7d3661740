package io.ashdynamo.mapping;

import java.util.List;

/** A partition key or a sort key: one column, or a stored attribute composed of several. */
public sealed interface KeyPart {

    /** The columns that make it up, in order. */
    List<String> columns();

    /**
     * A key that is one column.
     *
     * @param column the column's name; the stored attribute is that column's source
     */
    record Column(String column) implements KeyPart {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * A key that is composed of columns by a template.
     *
     * @param source the stored attribute
     * @param template how its text is composed
     */
    record Templated(String source, KeyTemplate template) implements KeyPart {
        @Override
        public List<String> columns() {
            return template.columns();
        }
    }
}
