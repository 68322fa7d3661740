package io.ashdynamo.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Dates, times and timestamps as literals: ISO-8601 text. */
final class Temporals {

    // The stored text has a fixed width, so that text order is time order; four digits hold these years.
    private static final int MIN_YEAR = 0;
    private static final int MAX_YEAR = 9999;

    private Temporals() {}

    static Optional<String> problem(TypeName type, String text) {
        return parse(type, text).isPresent()
                ? Optional.empty()
                : Optional.of("write a " + type.word() + " as " + example(type));
    }

    /** A LocalDate, LocalTime or Instant. */
    static Optional<Comparable<?>> parse(TypeName type, String text) {
        try {
            return switch (type) {
                case DATE ->
                    Optional.of(LocalDate.parse(text))
                            .filter(d -> inRange(d.getYear()))
                            .map(d -> d);
                case TIME -> Optional.of(LocalTime.parse(text));
                default ->
                    Optional.of(OffsetDateTime.parse(text))
                            .filter(t -> inRange(t.getYear()))
                            .map(OffsetDateTime::toInstant);
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean inRange(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private static String example(TypeName type) {
        return switch (type) {
            case DATE -> "2025-03-31, of the years 0000 to 9999";
            case TIME -> "23:59:30";
            default -> "2025-03-31T23:59:30Z, with Z or an offset, of the years 0000 to 9999";
        };
    }
}
