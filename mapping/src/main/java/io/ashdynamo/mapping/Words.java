package io.ashdynamo.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that was probably meant, and words for messages. */
public final class Words {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_CANDIDATES = 1000;
    private static final int MAX_LISTED = 20;

    private Words() {}

    /** What to add to "there is no such word": the nearest one, or all if they are few, or nothing. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "; did you mean " + shown(near) + "?")
                .orElseGet(() -> candidates.isEmpty() || candidates.size() > MAX_LISTED
                        ? ""
                        : "; possible here: " + String.join(", ", candidates));
    }

    static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.isEmpty() || word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .limit(MAX_CANDIDATES)
                .filter(c -> Math.abs(c.length() - word.length()) <= allowed(word))
                .map(c -> new Near(c, distance(lower, c.toLowerCase(Locale.ROOT))))
                .filter(n -> n.distance <= allowed(word))
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::word)
                .or(() -> onlyOneThatStartsWith(lower, candidates));
    }

    private static Optional<String> onlyOneThatStartsWith(String lower, Collection<String> candidates) {
        List<String> longer = candidates.stream()
                .limit(MAX_CANDIDATES)
                .filter(c -> lower.length() > 2 && c.toLowerCase(Locale.ROOT).startsWith(lower))
                .limit(2)
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static int allowed(String word) {
        return (word.length() + 2) / 3;
    }

    /** Letters inserted, deleted, replaced or swapped with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    /** A name or value of the file, short enough for one line of a message. */
    static String shown(String text) {
        return shown(text, MAX_LENGTH);
    }

    static String shown(String text, int maxLength) {
        String line = text.codePoints()
                .limit(maxLength)
                .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > maxLength ? line + "..." : line;
    }

    private record Near(String word, int distance) {}
}
