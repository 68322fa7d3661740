package io.ashdynamo.mapping;

import io.ashdynamo.mapping.KeyTemplate.Column;
import io.ashdynamo.mapping.KeyTemplate.Fixed;
import io.ashdynamo.mapping.KeyTemplate.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes {@code ORDER#{placed_at}#{order_no:10}} apart, or says why it cannot be a key. */
final class TemplateParser {

    /** The greatest character. No value has it, so that it makes an upper bound of all texts that begin alike. */
    private static final int GREATEST = Character.MAX_CODE_POINT;
    /** A bigint has this many digits. */
    private static final int MAX_WIDTH = 19;

    private static final Pattern WIDTH = Pattern.compile("(.+):([0-9]+)", Pattern.DOTALL);

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final Optional<String> problem;
    private int at;

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
        while (at < text.length()) {
            Optional<String> wrong = text.charAt(at) == '{' ? column() : fixed();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> fixed() {
        int open = text.indexOf('{', at);
        String fixed = text.substring(at, open < 0 ? text.length() : open);
        if (fixed.indexOf('}') >= 0) {
            return problem(at + fixed.indexOf('}'), "} closes nothing");
        }
        if (fixed.indexOf(GREATEST) >= 0) {
            return problem(at + fixed.indexOf(GREATEST), "U+10FFFF is kept for the bounds of ranges");
        }
        parts.add(new Fixed(fixed));
        at += fixed.length();
        return Optional.empty();
    }

    private Optional<String> column() {
        int close = text.indexOf('}', at);
        int nested = text.indexOf('{', at + 1);
        if (close < 0 || (nested >= 0 && nested < close)) {
            return problem(at, "{ is not closed");
        }
        Matcher wide = WIDTH.matcher(text).region(at + 1, close);
        Column column = wide.matches()
                ? new Column(wide.group(1), OptionalInt.of(width(wide.group(2))))
                : new Column(text.substring(at + 1, close));
        Optional<String> wrong = problem(column);
        parts.add(column);
        at = close + 1;
        return wrong;
    }

    /** Of digits that are no width 0. */
    private static int width(String digits) {
        boolean isWidth = digits.length() <= 2 && digits.charAt(0) != '0' && Integer.parseInt(digits) <= MAX_WIDTH;
        return isWidth ? Integer.parseInt(digits) : 0;
    }

    private Optional<String> problem(Column column) {
        if (column.name().isEmpty()) {
            return problem(at, "{} names no column");
        }
        if (column.width().orElse(1) == 0) {
            return problem(at, "a width is a whole number from 1 to " + MAX_WIDTH + ", as {order_no:10}");
        }
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Column) {
            return problem(at, "two columns need a fixed text between them, or their values could not be told apart");
        }
        boolean twice = parts.stream()
                .anyMatch(part -> part instanceof Column other && other.name().equals(column.name()));
        return twice
                ? problem(at, "the column %s is in the template twice".formatted(Words.shown(column.name())))
                : Optional.empty();
    }

    private static Optional<String> problem(int index, String what) {
        return Optional.of("character %d: %s".formatted(index + 1, what));
    }
}
