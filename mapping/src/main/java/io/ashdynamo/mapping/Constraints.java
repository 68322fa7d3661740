package io.ashdynamo.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a column's values must satisfy. NULL satisfies all of them.
 *
 * @param oneOf the allowed values (String, BigDecimal or Boolean); empty: any
 * @param min the least value: a BigDecimal for numbers, ISO text for dates and times
 * @param max the greatest value, likewise
 * @param minLength the least length: characters of a text, bytes of a binary, elements of a set or list
 * @param maxLength the greatest length, likewise
 * @param match a regular expression that must be found in the text
 */
public record Constraints(
        List<Object> oneOf,
        Optional<Object> min,
        Optional<Object> max,
        OptionalInt minLength,
        OptionalInt maxLength,
        Optional<Pattern> match) {

    /** No constraint. */
    public static final Constraints NONE = new Constraints(
            List.of(), Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    public Constraints {
        oneOf = List.copyOf(oneOf);
    }

    /** Two patterns are equal if their texts are; {@link Pattern} itself only knows identity. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Constraints that
                && oneOf.equals(that.oneOf)
                && min.equals(that.min)
                && max.equals(that.max)
                && minLength.equals(that.minLength)
                && maxLength.equals(that.maxLength)
                && match.map(Pattern::pattern).equals(that.match.map(Pattern::pattern));
    }

    @Override
    public int hashCode() {
        return Objects.hash(oneOf, min, max, minLength, maxLength, match.map(Pattern::pattern));
    }
}
