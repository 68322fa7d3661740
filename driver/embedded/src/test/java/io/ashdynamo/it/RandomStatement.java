package io.ashdynamo.it;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A statement for both databases.
 *
 * @param sql with literals and parameters
 * @param parameters nulls among them
 * @param selected the columns of a SELECT; empty for a write
 * @param ordered whether the rows come by sort key
 * @param broken the SQLState of the rule that it breaks
 */
record RandomStatement(
        String sql, List<Object> parameters, List<String> selected, boolean ordered, Optional<String> broken) {

    /** As H2 needs it, whose rows have no order by themselves. */
    String inH2() {
        return ordered ? sql + " ORDER BY s" : sql;
    }

    @Override
    public String toString() {
        return sql + " " + parameters;
    }

    /** A statement being written, which takes each value as a literal or as a parameter. */
    static final class Text {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        Text add(String text) {
            sql.append(text);
            return this;
        }

        Text value(Object value, boolean wantLiteral) {
            // The parser does not read a doubled quote after a backslash, and the driver says to send a parameter.
            boolean literal = wantLiteral && !String.valueOf(value).contains("\\'");
            if (!literal) {
                parameters.add(value);
            }
            return add(literal ? literal(value) : "?");
        }

        RandomStatement write(Optional<String> broken) {
            return new RandomStatement(sql.toString(), parameters, List.of(), false, broken);
        }

        RandomStatement read(List<String> selected, boolean ordered) {
            return new RandomStatement(sql.toString(), parameters, selected, ordered, Optional.empty());
        }

        private static String literal(Object value) {
            if (value instanceof String text) {
                return "'" + text.replace("'", "''") + "'";
            }
            if (value instanceof byte[] bytes) {
                return "X'" + HexFormat.of().formatHex(bytes) + "'";
            }
            if (value instanceof java.time.LocalDate date) {
                return "DATE '" + date + "'";
            }
            if (value instanceof java.time.LocalDateTime dateTime) {
                return "TIMESTAMP '" + dateTime.toString().replace('T', ' ') + "'";
            }
            return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        }
    }
}
