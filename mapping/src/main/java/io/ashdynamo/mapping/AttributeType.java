package io.ashdynamo.mapping;

/**
 * A column's type with its options.
 *
 * @param name which type
 * @param precision of {@code decimal}: the digits reported; of {@code timestamp}: the fraction's digits, 0 to 9, in
 *     the epoch formats 0 or 3; else 0
 * @param scale of {@code decimal}: the fraction's digits reported; else 0
 * @param format how a {@code timestamp} is stored; {@link TimestampFormat#ISO} for every other type
 */
public record AttributeType(TypeName name, int precision, int scale, TimestampFormat format) {

    /** The type with its default options: {@code decimal(38, 10)}, {@code timestamp} as ISO text of 6 digits. */
    public static AttributeType of(TypeName name) {
        return switch (name) {
            case DECIMAL -> new AttributeType(name, 38, 10, TimestampFormat.ISO);
            case TIMESTAMP -> new AttributeType(name, 6, 0, TimestampFormat.ISO);
            default -> new AttributeType(name, 0, 0, TimestampFormat.ISO);
        };
    }

    /** The DynamoDB type of its stored values. */
    public StoredType stored() {
        return format == TimestampFormat.ISO ? name.stored() : StoredType.N;
    }
}
