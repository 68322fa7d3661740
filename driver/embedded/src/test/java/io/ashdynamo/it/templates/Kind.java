package io.ashdynamo.it.templates;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A type that a template takes, with values that often agree, begin alike, and contain what separates columns. */
enum Kind {
    STRING("string") {
        @Override
        Object random(Random random) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.append(LETTERS.get(random.nextInt(LETTERS.size())));
            }
            return text.toString();
        }

        @Override
        int compare(Object left, Object right) {
            return Arrays.compare(
                    left.toString().codePoints().toArray(),
                    right.toString().codePoints().toArray());
        }
    },
    UUID_TEXT("uuid") {
        @Override
        Object random(Random random) {
            return new UUID(random.nextInt(3), random.nextInt(500)).toString();
        }
    },
    DATE("date") {
        @Override
        Object random(Random random) {
            return LocalDate.of(2025, 12, 1).plusDays(random.nextInt(90));
        }

        @Override
        Object read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, LocalDate.class);
        }
    },
    TIMESTAMP("{ type: timestamp, precision: 3 }") {
        @Override
        Object random(Random random) {
            return START.plusMillis(250L * random.nextInt(2_000));
        }

        @Override
        Object read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, Instant.class);
        }
    },
    MILLIS("{ type: timestamp, format: epoch_millis }") {
        @Override
        Object random(Random random) {
            return random.nextInt(10) == 0
                    ? Instant.ofEpochMilli(random.nextInt(2_000))
                    : START.plusMillis(random.nextInt(2_000));
        }

        @Override
        Object read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, Instant.class);
        }
    },
    INTEGER("integer") {
        @Override
        Object random(Random random) {
            return random.nextInt(200) == 0 ? -random.nextInt(3) : random.nextInt(130);
        }

        @Override
        Object read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, Integer.class);
        }
    },
    BIGINT("bigint") {
        @Override
        Object random(Random random) {
            return switch (random.nextInt(50)) {
                case 0 -> 99_999_999_999L;
                case 1 -> -5L;
                default -> (long) Math.pow(10, random.nextInt(10)) + random.nextInt(50);
            };
        }

        @Override
        Object read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, Long.class);
        }
    },
    DECIMAL("decimal") {
        @Override
        Object random(Random random) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(4_000) - 2_000, random.nextInt(3));
            return random.nextBoolean() ? number.stripTrailingZeros() : number;
        }

        @Override
        Object read(ResultSet rows, int column) throws SQLException {
            return rows.getBigDecimal(column);
        }
    };

    private static final List<String> LETTERS = List.of("a", "b", "#", "-", ":", "Z", "é", "\uFFFD", "😀");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final String declaration;

    Kind(String declaration) {
        this.declaration = declaration;
    }

    String declaration() {
        return declaration;
    }

    abstract Object random(Random random);

    /** Null for NULL. */
    Object read(ResultSet rows, int column) throws SQLException {
        return rows.getString(column);
    }

    @SuppressWarnings("unchecked")
    int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
