package io.ashdynamo.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a text says of a date and time.
 *
 * @param date the date
 * @param time midnight where the text has none
 * @param offset from UTC, if the text has it
 */
record IsoDateTime(LocalDate date, LocalTime time, Optional<ZoneOffset> offset) {

    /** Which instant it is; in the zone where the text has no offset. */
    Instant instant(ZoneId zone) throws BadValue {
        LocalDateTime local = date.atTime(time);
        return Temporals.inYears(
                offset.isPresent()
                        ? local.toInstant(offset.get())
                        : local.atZone(zone).toInstant());
    }

    /** What clocks in the zone show; as written where the text has no offset. */
    LocalDateTime local(ZoneId zone) throws BadValue {
        return offset.isPresent() ? instant(zone).atZone(zone).toLocalDateTime() : date.atTime(time);
    }
}
