package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pattern of LIKE, taken apart: {@code %} is any text, {@code _} any one character, all else itself.
 *
 * @param parts code points of the text; {@link #ANY_TEXT} and {@link #ANY_ONE} for the two
 */
public record LikePattern(List<Integer> parts) {

    private static final int ANY_TEXT = -1;
    private static final int ANY_ONE = -2;
    private static final int ESCAPE = '\\';

    public LikePattern {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a pattern apart.
     *
     * @param escape the character before a {@code %} or {@code _} that means itself; empty: there is none
     * @throws SQLException 22018 if the escape is no single character, or is not followed by one of them or itself
     */
    static LikePattern of(String pattern, String escape) throws SQLException {
        if (escape.codePointCount(0, escape.length()) > 1) {
            throw Errors.badValue("ESCAPE '" + escape + "' is not one character");
        }
        int escaping = escape.isEmpty() ? -1 : escape.codePointAt(0);
        List<Integer> parts = new ArrayList<>();
        int[] codes = pattern.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == escaping) {
                boolean known = i + 1 < codes.length
                        && (codes[i + 1] == '%' || codes[i + 1] == '_' || codes[i + 1] == escaping);
                if (!known) {
                    throw Errors.badValue("LIKE: the escape character is not followed by %, _ or itself");
                }
                parts.add(codes[++i]);
            } else {
                parts.add(codes[i] == '%' ? Integer.valueOf(ANY_TEXT) : codes[i] == '_' ? ANY_ONE : codes[i]);
            }
        }
        return new LikePattern(parts);
    }

    /** A pattern that means that a text has another in it. */
    static LikePattern containing(String text) {
        IntStream open = IntStream.concat(IntStream.of(ANY_TEXT), text.codePoints());
        return new LikePattern(
                IntStream.concat(open, IntStream.of(ANY_TEXT)).boxed().toList());
    }

    /** The pattern of the texts that it means, behind this one. */
    LikePattern behind(String prefix) {
        return prefix.isEmpty()
                ? this
                : new LikePattern(Stream.concat(prefix.codePoints().boxed(), parts.stream())
                        .toList());
    }

    /** The pattern as SQL, with a backslash before what would be a wildcard and is none. */
    String literal() {
        boolean escaped = parts.contains((int) '%') || parts.contains((int) '_');
        StringBuilder text = new StringBuilder("'");
        for (int part : parts) {
            if (escaped && (part == '%' || part == '_' || part == ESCAPE)) {
                text.appendCodePoint(ESCAPE);
            }
            text.appendCodePoint(part == ANY_TEXT ? '%' : part == ANY_ONE ? '_' : part);
            if (part == '\'') {
                text.append('\'');
            }
        }
        return text + (escaped ? "' ESCAPE '\\'" : "'");
    }

    /** The text of a pattern that is {@code %text%}; empty if it is not. */
    public Optional<String> infix() {
        int last = parts.size() - 1;
        boolean framed = last > 1 && parts.get(0) == ANY_TEXT && parts.get(last) == ANY_TEXT;
        List<Integer> inner = framed ? parts.subList(1, last) : List.of(ANY_TEXT);
        return inner.stream().allMatch(part -> part >= 0)
                ? Optional.of(new LikePattern(inner).prefix())
                : Optional.empty();
    }

    /** The text before the first wildcard. */
    public String prefix() {
        StringBuilder prefix = new StringBuilder();
        for (int part : parts) {
            if (part < 0) {
                break;
            }
            prefix.appendCodePoint(part);
        }
        return prefix.toString();
    }

    /** Whether it has no wildcard, and so means the text {@link #prefix}. */
    public boolean isExact() {
        return parts.stream().allMatch(part -> part >= 0);
    }

    /** Whether it means just that a text begins with {@link #prefix}. */
    public boolean isPrefix() {
        int last = parts.size() - 1;
        return last >= 0
                && parts.get(last) == ANY_TEXT
                && parts.subList(0, last).stream().allMatch(part -> part >= 0);
    }

    /** Whether a text matches. Takes time of its length times the pattern's at most. */
    public boolean matches(String text) {
        int[] codes = text.codePoints().toArray();
        int at = 0;
        int part = 0;
        int star = -1;
        int retry = 0;
        while (at < codes.length) {
            int wanted = part < parts.size() ? parts.get(part) : Integer.MIN_VALUE;
            if (wanted == ANY_TEXT) {
                star = part++;
                retry = at;
            } else if (wanted == ANY_ONE || wanted == codes[at]) {
                part++;
                at++;
            } else if (star >= 0) {
                // The last % takes one character more.
                part = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (part < parts.size() && parts.get(part) == ANY_TEXT) {
            part++;
        }
        return part == parts.size();
    }
}
