package io.ashdynamo.metadata;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TimestampFormat;

/** A column's type with its options, on one line: {@code decimal(38, 10)}, {@code timestamp epoch_seconds}. */
final class TypeText {

    private TypeText() {}

    static String of(AttributeType type) {
        String word = type.name().word();
        return switch (type.name()) {
            case DECIMAL -> "%s(%d, %d)".formatted(word, type.precision(), type.scale());
            case TIMESTAMP ->
                type.format() == TimestampFormat.ISO
                        ? "%s(%d)".formatted(word, type.precision())
                        : word + " " + type.format().word();
            default -> word;
        };
    }
}
