package io.ashdynamo.type;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;

/** Java values that callers may give, by the names that {@code encode.txt} has for them. */
final class Sources {

    private static final Instant INSTANT = Instant.parse("2026-01-31T12:30:00.123456789Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Sources() {}

    /** New ones each time, as streams are read once. */
    static Map<String, Object> all() throws SQLException {
        Map<String, Object> sources = new LinkedHashMap<>();
        addScalars(sources);
        addTexts(sources);
        addTimes(sources);
        addBinaries(sources);
        addDocuments(sources);
        return sources;
    }

    private static void addScalars(Map<String, Object> sources) {
        sources.put("Byte:7", (byte) 7);
        sources.put("Short:7", (short) 7);
        sources.put("Integer:1", 1);
        sources.put("Integer:-5", -5);
        sources.put("Long:3000000000", 3_000_000_000L);
        sources.put("BigInteger:2^64", BigInteger.TWO.pow(64));
        sources.put("BigDecimal:10.0", new BigDecimal("10.0"));
        sources.put("BigDecimal:10.5", new BigDecimal("10.5"));
        sources.put("Float:0.1", 0.1f);
        sources.put("Double:10.0", 10.0);
        sources.put("Double:NaN", Double.NaN);
        sources.put("AtomicLong:7", new AtomicLong(7));
        sources.put("Boolean:true", true);
        sources.put("Boolean:false", false);
        sources.put("Enum:MONDAY", DayOfWeek.MONDAY);
        sources.put("Character:5", '5');
        sources.put("UUID", UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        sources.put("Object", new Object());
        sources.put("Optional", Optional.of(5));
    }

    private static void addTexts(Map<String, Object> sources) throws SQLException {
        for (String text : List.of(
                "",
                "abc",
                "5",
                "10.5",
                "TRUE",
                "0",
                "2",
                "123E4567-E89B-12D3-A456-426614174000",
                "2026-01-31",
                "23:30",
                "2026-01-31T23:30:00Z",
                "2026-01-31 23:30:00",
                "2026-02-30",
                "[\"a\",\"b\"]",
                "[2,1.0,1]",
                "[\"yv4=\"]",
                "[]",
                "[[1]]",
                "[null]",
                "{\"k\":[1.50,null]}",
                "\"quoted\"",
                "null")) {
            sources.put("String:" + text.replace(' ', '_'), text);
        }
        sources.put("CharBuffer:5", CharBuffer.wrap("5"));
        sources.put("Reader:5", new StringReader("5"));
        sources.put("Clob:[1]", new SerialClob("[1]".toCharArray()));
    }

    private static void addTimes(Map<String, Object> sources) {
        sources.put("Instant", INSTANT);
        sources.put("Instant:-0.5s", Instant.ofEpochMilli(-500));
        sources.put("Instant:MAX", Instant.MAX);
        sources.put("OffsetDateTime", OffsetDateTime.parse("2026-01-31T12:30:00.123456789+02:00"));
        sources.put("ZonedDateTime", ZonedDateTime.ofInstant(INSTANT, NEW_YORK));
        sources.put("LocalDateTime", LocalDateTime.parse("2026-01-31T00:30:00"));
        sources.put("LocalDate", LocalDate.parse("2026-01-31"));
        sources.put("LocalDate:10000", LocalDate.of(10_000, 1, 1));
        sources.put("LocalTime", LocalTime.parse("12:30:00.1200"));
        sources.put("OffsetTime", OffsetTime.parse("12:30:00+02:00"));
        sources.put("Year", Year.of(2026));
        sources.put("Timestamp", Timestamp.from(INSTANT));
        sources.put("util.Date", java.util.Date.from(INSTANT));
        sources.put("sql.Date", java.sql.Date.valueOf("2026-01-31"));
        sources.put("sql.Time", java.sql.Time.valueOf("12:30:00"));
        sources.put("Calendar", GregorianCalendar.from(ZonedDateTime.ofInstant(INSTANT, NEW_YORK)));
    }

    private static void addBinaries(Map<String, Object> sources) throws SQLException {
        byte[] bytes = {(byte) 0xCA, (byte) 0xFE};
        sources.put("byte[]", bytes);
        sources.put("byte[0]", new byte[0]);
        sources.put("ByteBuffer", ByteBuffer.wrap(bytes));
        sources.put("Blob", new SerialBlob(bytes));
        sources.put("InputStream", new ByteArrayInputStream(bytes));
    }

    private static void addDocuments(Map<String, Object> sources) throws SQLException {
        sources.put("Set:a,b", new LinkedHashSet<>(List.of("a", "b")));
        sources.put("Set:2,1,1.0", new LinkedHashSet<>(List.of(2, 1, new BigDecimal("1.0"))));
        sources.put("Set:bytes", new LinkedHashSet<>(List.of(new byte[] {1}, new byte[] {1}, new byte[] {2})));
        sources.put("Set:true", Set.of(true));
        sources.put("Set:1,a", new LinkedHashSet<>(List.of(1, "a")));
        sources.put("Set:empty-string", Set.of(""));
        sources.put("Set:empty-bytes", Set.of(new byte[0]));
        sources.put("Set:[]", Set.of());
        sources.put("List:[]", List.of());
        sources.put("List:a,b,a", List.of("a", "b", "a"));
        sources.put("List:1,null,[x]", new ArrayList<>(Arrays.asList(1, null, List.of("x"))));
        sources.put("List:S,N", List.of(new DynamoValue.S("a"), new DynamoValue.N("1")));
        sources.put("List:S", List.of(new DynamoValue.S("a")));
        sources.put("String[]", new String[] {"a", "b"});
        sources.put("int[]", new int[] {2, 1, 2});
        sources.put("byte[][]", new byte[][] {{1}, {2}});
        sources.put("sql.Array", TestArray.of("a", "b"));
        sources.put("Map", Map.of("k", Arrays.asList(new BigDecimal("1.50"), null)));
        sources.put("Map:{}", Map.of());
        sources.put("Map:key-5", Map.of(5, "x"));
        sources.put("Map:empty-key", Map.of("", "x"));
        sources.put("S:a", new DynamoValue.S("a"));
        sources.put("N:5", new DynamoValue.N("5"));
        sources.put("SS:a", new DynamoValue.Ss(List.of("a")));
        sources.put("L:a", new DynamoValue.L(List.of(new DynamoValue.S("a"))));
        sources.put("M:", new DynamoValue.M(Map.of()));
    }
}
