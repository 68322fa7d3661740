package io.ashdynamo.mapping;

import io.ashdynamo.mapping.KeyTemplate.Column;
import io.ashdynamo.mapping.KeyTemplate.Fixed;
import io.ashdynamo.mapping.KeyTemplate.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes {@code ORDER#{placed_at}#{order_id}} apart, or says why it cannot be a key. */
final class TemplateParser {

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final Optional<String> problem;

    TemplateParser(String text) {
        this.text = text;
        this.problem = parse();
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Optional<String> problem() {
        return problem;
    }

    private Optional<String> parse() {
        if (text.isEmpty()) {
            return Optional.of("the template is empty; write fixed text and columns, as \"USER#{user_id}\"");
        }
        int at = 0;
        while (at < text.length()) {
            Optional<String> wrong = text.charAt(at) == '{' ? column(at) : fixed(at);
            if (wrong.isPresent()) {
                return wrong;
            }
            at += length(parts.get(parts.size() - 1));
        }
        return Optional.empty();
    }

    private static int length(Part part) {
        return part instanceof Column column
                ? column.name().length() + 2
                : ((Fixed) part).text().length();
    }

    private Optional<String> fixed(int start) {
        int open = text.indexOf('{', start);
        String fixed = text.substring(start, open < 0 ? text.length() : open);
        if (fixed.indexOf('}') >= 0) {
            return Optional.of("character %d: } closes nothing".formatted(start + fixed.indexOf('}') + 1));
        }
        parts.add(new Fixed(fixed));
        return Optional.empty();
    }

    private Optional<String> column(int start) {
        int close = text.indexOf('}', start);
        int nested = text.indexOf('{', start + 1);
        if (close < 0 || (nested >= 0 && nested < close)) {
            return Optional.of("character %d: { is not closed".formatted(start + 1));
        }
        Column column = new Column(text.substring(start + 1, close));
        if (column.name().isEmpty()) {
            return Optional.of("character %d: {} names no column".formatted(start + 1));
        }
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Column) {
            return Optional.of(("character %d: two columns need a fixed text between them, or their values could not"
                            + " be told apart")
                    .formatted(start + 1));
        }
        if (parts.contains(column)) {
            return Optional.of("character %d: the column %s is in the template twice"
                    .formatted(start + 1, Words.shown(column.name())));
        }
        parts.add(column);
        return Optional.empty();
    }
}
