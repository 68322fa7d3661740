package io.ashdynamo.mapping;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether a literal that fits its type satisfies the constraints, which fit it too. */
final class ConstraintCheck {

    private ConstraintCheck() {}

    static Optional<String> problem(TypeName type, Constraints constraints, Object literal) {
        return choice(type, constraints, literal)
                .or(() -> bounds(type, constraints, literal))
                .or(() -> length(type, constraints, literal))
                .or(() -> constraints.match().flatMap(m -> match(m, (String) literal)));
    }

    private static Optional<String> choice(TypeName type, Constraints constraints, Object literal) {
        boolean allowed = constraints.oneOf().isEmpty()
                || constraints.oneOf().stream()
                        .anyMatch(c -> comparable(type, c).equals(comparable(type, literal)));
        return allowed ? Optional.empty() : Optional.of("the default is not in one_of");
    }

    private static Optional<String> bounds(TypeName type, Constraints constraints, Object literal) {
        if (constraints.min().filter(m -> compare(type, literal, m) < 0).isPresent()) {
            return Optional.of("the default is less than min");
        }
        return constraints.max().filter(m -> compare(type, literal, m) > 0).map(m -> "the default is greater than max");
    }

    private static Optional<String> length(TypeName type, Constraints constraints, Object literal) {
        if (constraints.minLength().isEmpty() && constraints.maxLength().isEmpty()) {
            return Optional.empty();
        }
        int length = lengthOf(type, literal);
        if (length < constraints.minLength().orElse(0)) {
            return Optional.of("the default is shorter than min_length");
        }
        return length > constraints.maxLength().orElse(Integer.MAX_VALUE)
                ? Optional.of("the default is longer than max_length")
                : Optional.empty();
    }

    private static int lengthOf(TypeName type, Object literal) {
        if (literal instanceof List<?> items) {
            return items.size();
        }
        String text = (String) literal;
        return type == TypeName.BINARY
                ? Base64.getDecoder().decode(text).length
                : text.codePointCount(0, text.length());
    }

    private static Optional<String> match(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).find() ? Optional.empty() : Optional.of("the default does not match");
        } catch (StackOverflowError e) {
            // Repeated groups are matched recursively; on a long text that does not end well.
            return Optional.of("the default is too long for the pattern of match");
        }
    }

    /** Negative, zero or positive as the first is less than, equal to or greater than the second. */
    static int compare(TypeName type, Object a, Object b) {
        return compareAlike(comparable(type, a), comparable(type, b));
    }

    @SuppressWarnings("unchecked") // Two literals that fit one type have one class.
    private static int compareAlike(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** A value that is equal for equal values of the type, and ordered where the type is. */
    static Object comparable(TypeName type, Object literal) {
        return switch (type) {
            case DATE, TIME, TIMESTAMP ->
                Temporals.parse(type, (String) literal).<Object>map(t -> t).orElse(literal);
            default -> literal instanceof BigDecimal number ? number.stripTrailingZeros() : literal;
        };
    }
}
