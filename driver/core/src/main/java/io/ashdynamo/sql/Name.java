package io.ashdynamo.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An identifier.
 *
 * @param text without quotes
 * @param quoted whether it was quoted, and so matches exactly
 */
public record Name(String text, boolean quoted) {

    /** An identifier as the parser gives it, its quotes still on. */
    static Name of(String written) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        if (written.length() >= 2 && (first == '"' || first == '`')) {
            String quote = String.valueOf(first);
            return new Name(written.substring(1, written.length() - 1).replace(quote + quote, quote), true);
        }
        return new Name(written, false);
    }

    /** The declared name that this one means: the same, or failing that the only one that differs in letter case. */
    public Optional<String> find(Collection<String> declared) {
        if (declared.contains(text)) {
            return Optional.of(text);
        }
        List<String> similar = quoted
                ? List.of()
                : declared.stream().filter(text::equalsIgnoreCase).toList();
        return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
    }

    /** Whether it means this declared name. */
    public boolean matches(String declared) {
        return quoted ? text.equals(declared) : text.equalsIgnoreCase(declared);
    }

    /** Whether both can mean the same declared name. */
    boolean isSameAs(Name other) {
        return matches(other.text) || other.matches(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
