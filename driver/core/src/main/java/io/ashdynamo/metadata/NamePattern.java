package io.ashdynamo.metadata;

import java.util.Arrays;

/**
 * A pattern of JDBC's metadata methods: {@code %} stands for any characters, {@code _} for any one, and {@code \}
 * before them takes them, or itself, as they are. Letter case counts.
 */
public final class NamePattern {

    /** What takes a wildcard's meaning away. */
    public static final String ESCAPE = "\\";

    private static final int ANY_ONE = -1;
    private static final int ANY_MANY = -2;

    private final int[] tokens;

    private NamePattern(int[] tokens) {
        this.tokens = tokens;
    }

    /** The pattern of this text; null matches everything. */
    public static NamePattern of(String text) {
        if (text == null) {
            return new NamePattern(new int[] {ANY_MANY});
        }
        int[] characters = text.codePoints().toArray();
        int[] tokens = new int[characters.length];
        int length = 0;
        for (int i = 0; i < characters.length; i++) {
            boolean escapes = characters[i] == '\\' && i + 1 < characters.length && isSpecial(characters[i + 1]);
            tokens[length++] = escapes ? characters[++i] : token(characters[i]);
        }
        return new NamePattern(Arrays.copyOf(tokens, length));
    }

    /** Whether a catalog or schema pattern matches "none", which is all there is: null, empty or {@code %}. */
    public static boolean matchesNone(String pattern) {
        return pattern == null || pattern.isEmpty() || pattern.equals("%");
    }

    /** Whether the name matches. */
    public boolean matches(String name) {
        int[] characters = name.codePoints().toArray();
        int at = 0;
        int token = 0;
        int lastMany = -1;
        int retryAt = 0;
        while (at < characters.length) {
            if (token < tokens.length && (tokens[token] == ANY_ONE || tokens[token] == characters[at])) {
                at++;
                token++;
            } else if (token < tokens.length && tokens[token] == ANY_MANY) {
                lastMany = token++;
                retryAt = at;
            } else if (lastMany >= 0) {
                token = lastMany + 1;
                at = ++retryAt;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == ANY_MANY) {
            token++;
        }
        return token == tokens.length;
    }

    private static boolean isSpecial(int character) {
        return character == '%' || character == '_' || character == '\\';
    }

    private static int token(int character) {
        return switch (character) {
            case '%' -> ANY_MANY;
            case '_' -> ANY_ONE;
            default -> character;
        };
    }
}
