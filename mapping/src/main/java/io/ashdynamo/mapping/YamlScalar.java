package io.ashdynamo.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A text in YAML: as it is where every reader takes it for that text, else in double quotes. */
final class YamlScalar {

    /** What YAML 1.1 or 1.2 reads as something else than text. */
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private YamlScalar() {}

    static String of(String text) {
        return isPlain(text) ? text : '"' + escaped(text) + '"';
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && (Character.isLetter(text.codePointAt(0)) || text.charAt(0) == '_')
                && text.charAt(text.length() - 1) != ' '
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-. ".indexOf(c) >= 0)
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(YamlScalar::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case ' ' -> " ";
            default -> isVisible(character) ? Character.toString(character) : code(character);
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String code(int character) {
        return (Character.isBmpCodePoint(character) ? "\\u%04x" : "\\U%08x").formatted(character);
    }
}
