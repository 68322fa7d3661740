package io.ashdynamo.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Constraints as given; whether they suit the column's type is checked later. */
final class ConstraintsBuilder {

    /** Nested groups cost stack when a pattern is compiled. */
    static final int MAX_PATTERN = 1000;

    Optional<List<Object>> oneOf = Optional.empty();
    Optional<Object> min = Optional.empty();
    Optional<Object> max = Optional.empty();
    OptionalInt minLength = OptionalInt.empty();
    OptionalInt maxLength = OptionalInt.empty();
    Optional<String> match = Optional.empty();

    Constraints build(Path path, Faults faults) {
        return new Constraints(
                oneOf.map(values -> values(values, path.key("one_of"), faults)).orElse(List.of()),
                min.flatMap(v -> Literals.of(v, path.key("min"), faults)),
                max.flatMap(v -> Literals.of(v, path.key("max"), faults)),
                minLength,
                maxLength,
                match.flatMap(m -> pattern(m, path.key("match"), faults)));
    }

    private static List<Object> values(List<Object> given, Path path, Faults faults) {
        if (given.isEmpty()) {
            faults.add(path, "the list is empty, so no value would do; list values or leave it out");
        }
        return Literals.of(given, path, faults)
                .map(l -> List.<Object>copyOf((List<?>) l))
                .orElse(List.of());
    }

    private static Optional<Pattern> pattern(String regex, Path path, Faults faults) {
        if (regex.length() > MAX_PATTERN) {
            faults.add(path, "a pattern has at most " + MAX_PATTERN + " characters");
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (IllegalArgumentException | StackOverflowError e) {
            String reason = e.getMessage() == null
                    ? "too deep"
                    : e.getMessage().lines().findFirst().orElse("");
            faults.add(path, "not a regular expression of Java: " + Words.shown(reason));
            return Optional.empty();
        }
    }
}
