package io.ashdynamo.mapping;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a composed key is written: {@code ORDER#{placed_at}#{order_no:10}}.
 *
 * @param text as declared
 * @param parts fixed texts and columns, in order; never empty, no two columns without a fixed text between them
 */
public record KeyTemplate(String text, List<Part> parts) {

    public KeyTemplate {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {}

    /**
     * A fixed text.
     *
     * @param text at least one character
     */
    public record Fixed(String text) implements Part {}

    /**
     * A column's value.
     *
     * @param name the column
     * @param width the digits to which zeros fill up a whole number, so that text order is number order; empty: as it is
     */
    public record Column(String name, OptionalInt width) implements Part {
        /** A column's value as it is. */
        public Column(String name) {
            this(name, OptionalInt.empty());
        }
    }

    /** The fixed text that every composed key begins with; of a template without columns all of it. */
    public String prefix() {
        return parts.get(0) instanceof Fixed fixed ? fixed.text() : "";
    }

    /** The columns used, in order. */
    public List<String> columns() {
        return parts.stream()
                .filter(Column.class::isInstance)
                .map(p -> ((Column) p).name())
                .toList();
    }
}
