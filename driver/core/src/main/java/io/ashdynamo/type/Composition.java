package io.ashdynamo.type;

import io.ashdynamo.mapping.KeyTemplate;
import io.ashdynamo.mapping.StoredType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How the text of a composed key is made: a fixed text, then each column with the fixed text after it. Rows that differ in
 * a column differ in the text: a column is as wide as its type says, or never contains what follows it.
 *
 * @param template as declared, for messages
 * @param prefix what every text begins with; without columns all of it
 * @param places the columns in order
 */
public record Composition(String template, String prefix, List<Place> places) {

    /** Greater than every character of a composed text, and so of what begins alike. */
    public static final String GREATEST = Character.toString(Character.MAX_CODE_POINT);

    public Composition {
        places = List.copyOf(places);
    }

    /**
     * A column's place.
     *
     * @param digits to how many zeros fill up its number; empty: as it is
     * @param after the fixed text after it; empty only for the last
     */
    public record Place(TypedColumn column, OptionalInt digits, String after) {

        /** The characters that every value has; empty if they differ. */
        public OptionalInt width() {
            if (digits.isPresent()) {
                return digits;
            }
            int precision = column.attribute().type().precision();
            return switch (column.attribute().type().name()) {
                case UUID -> OptionalInt.of(36);
                case DATE -> OptionalInt.of(10);
                case TIMESTAMP -> isText() ? OptionalInt.of(precision == 0 ? 20 : 21 + precision) : OptionalInt.empty();
                default -> OptionalInt.empty();
            };
        }

        /** Whether texts that begin alike are in the order of this column. */
        public boolean isOrdered() {
            return width().isPresent() || (isText() && after.isEmpty());
        }

        /** Whether it is stored as text. */
        public boolean isText() {
            return column.attribute().type().stored() == StoredType.S;
        }

        /** Of a number that may be too wide: whether it is less (-1) or greater (1) than all that fit, or not (0). */
        public int beside(DynamoValue value) {
            if (digits.isEmpty()) {
                return 0;
            }
            BigDecimal number = new BigDecimal(((DynamoValue.N) value).digits());
            return number.signum() < 0 ? -1 : number.compareTo(BigDecimal.TEN.pow(digits.getAsInt())) >= 0 ? 1 : 0;
        }

        /** What a range of the column begins or ends with in the key: the text of a value that is not beside all that fit. */
        public String bound(DynamoValue value) {
            if (column.plain(value) instanceof DynamoValue.S text) {
                return text.value();
            }
            String number = plain(new BigDecimal(((DynamoValue.N) value).digits()));
            return "0".repeat(Math.max(0, digits.orElse(0) - number.length())) + number;
        }

        private String text(DynamoValue value) throws BadValue {
            if (column.plain(value) instanceof DynamoValue.S text) {
                return checked(text.value());
            }
            if (value instanceof DynamoValue.N number) {
                BigDecimal decimal = new BigDecimal(number.digits());
                return digits.isPresent() ? padded(decimal) : checked(plain(decimal));
            }
            throw BadValue.type("is no text and no number, of which keys are composed");
        }

        /** One text for equal numbers. */
        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        private String padded(BigDecimal number) throws BadValue {
            String text = plain(number);
            if (number.signum() < 0 || text.contains(".") || text.length() > digits.getAsInt()) {
                throw BadValue.range("is not a whole number of 0 to " + digits.getAsInt()
                        + " digits without a sign, as its width in the key says");
            }
            return "0".repeat(digits.getAsInt() - text.length()) + text;
        }

        private String checked(String text) throws BadValue {
            if (text.contains(GREATEST)) {
                throw BadValue.unfit("contains U+10FFFF, which no part of a composed key has");
            }
            if (width().isEmpty() && !after.isEmpty() && (text + after).indexOf(after) != text.length()) {
                throw BadValue.unfit("runs into '" + after + "', which ends it in the key; give a value without it");
            }
            return text;
        }
    }

    /** The composition that a template says. */
    public static Composition of(KeyTemplate template, Function<String, TypedColumn> columns) {
        List<Place> places = new ArrayList<>();
        List<KeyTemplate.Part> parts = template.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof KeyTemplate.Column column) {
                boolean last = i + 1 == parts.size();
                String after = last ? "" : ((KeyTemplate.Fixed) parts.get(i + 1)).text();
                places.add(new Place(columns.apply(column.name()), column.width(), after));
            }
        }
        return new Composition(template.text(), template.prefix(), places);
    }

    /** The columns, in order. */
    public List<TypedColumn> columns() {
        return places.stream().map(Place::column).toList();
    }

    /**
     * What the text of every row begins with that has these values in its first columns, with the fixed text after them;
     * with a value for each column the whole text. Empty if no row has them.
     */
    public Optional<String> start(List<DynamoValue> values) {
        StringBuilder text = new StringBuilder(prefix);
        try {
            for (int i = 0; i < values.size(); i++) {
                text.append(places.get(i).text(values.get(i)))
                        .append(places.get(i).after());
            }
        } catch (BadValue e) {
            return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    /**
     * The text of a row; empty if a column is NULL.
     *
     * @param row gives what is stored in a column; null for NULL
     * @throws SQLException 22023 for a value that could not be told from what follows it, 22003 for a number that is too wide
     */
    public Optional<String> text(Function<TypedColumn, DynamoValue> row) throws SQLException {
        StringBuilder text = new StringBuilder(prefix);
        for (Place place : places) {
            DynamoValue value = row.apply(place.column());
            if (value == null || value instanceof DynamoValue.Null) {
                return Optional.empty();
            }
            text.append(text(place, value)).append(place.after());
        }
        return Optional.of(text.toString());
    }

    /**
     * Refuses a column's value of which no key is composed.
     *
     * @throws SQLException as {@link #text}
     */
    public void check(TypedColumn column, DynamoValue value) throws SQLException {
        for (Place place : places) {
            if (place.column().equals(column)) {
                text(place, value);
            }
        }
    }

    private String text(Place place, DynamoValue value) throws SQLException {
        try {
            return place.text(value);
        } catch (BadValue e) {
            throw e.about(
                    place.column() + ", part of the key " + template,
                    place.column().show(value));
        }
    }

    /** The first column whose value does not fit a stored text; empty if all do. */
    public Optional<TypedColumn> misfit(String stored, Function<TypedColumn, DynamoValue> row) {
        StringBuilder text = new StringBuilder(prefix);
        for (Place place : places) {
            DynamoValue value = row.apply(place.column());
            try {
                text.append(value == null ? GREATEST : place.text(value));
            } catch (BadValue e) {
                return Optional.of(place.column());
            }
            if (!stored.startsWith(text.toString())) {
                return Optional.of(place.column());
            }
            text.append(place.after());
        }
        boolean fits = places.isEmpty() || stored.contentEquals(text);
        return fits
                ? Optional.empty()
                : Optional.of(places.get(places.size() - 1).column());
    }
}
