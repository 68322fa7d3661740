package io.ashdynamo.mapping;

import java.util.List;

/**
 * How a composed key is written: {@code ORDER#{placed_at}#{order_id}}.
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
     */
    public record Column(String name) implements Part {}

    /** The columns used, in order. */
    public List<String> columns() {
        return parts.stream()
                .filter(Column.class::isInstance)
                .map(p -> ((Column) p).name())
                .toList();
    }
}
