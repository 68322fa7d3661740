package io.ashdynamo.mapping;

import java.util.Optional;
import java.util.OptionalInt;

/** A type and the options given with it, which may not fit it. */
final class TypeOptions {

    private static final int MAX_DECIMAL_DIGITS = 38;
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int MILLIS_DIGITS = 3;

    private final Optional<TypeName> declared;
    OptionalInt precision = OptionalInt.empty();
    OptionalInt scale = OptionalInt.empty();
    Optional<TimestampFormat> format = Optional.empty();

    /** Empty where the file's word for it is unknown. */
    TypeOptions(Optional<TypeName> declared) {
        this.declared = declared;
    }

    boolean isKnown() {
        return declared.isPresent();
    }

    AttributeType build(Path path, Faults faults) {
        declared.ifPresent(name -> refuseMisplaced(name, path, faults));
        TypeName name = declared.orElse(TypeName.ANY);
        return switch (name) {
            case DECIMAL -> decimal(path, faults);
            case TIMESTAMP -> timestamp(path, faults);
            default -> AttributeType.of(name);
        };
    }

    private void refuseMisplaced(TypeName name, Path path, Faults faults) {
        boolean timestamp = name == TypeName.TIMESTAMP;
        if (precision.isPresent() && name != TypeName.DECIMAL && !timestamp) {
            faults.add(path.key("precision"), "only decimal and timestamp have a precision, not " + name.word());
        }
        if (scale.isPresent() && name != TypeName.DECIMAL) {
            faults.add(path.key("scale"), "only decimal has a scale, not " + name.word());
        }
        if (format.isPresent() && !timestamp) {
            faults.add(path.key("format"), "only timestamp has a format, not " + name.word());
        }
    }

    private AttributeType decimal(Path path, Faults faults) {
        AttributeType usual = AttributeType.of(TypeName.DECIMAL);
        int digits = within(1, MAX_DECIMAL_DIGITS, precision.orElse(usual.precision()), path.key("precision"), faults);
        int fraction = within(0, digits, scale.orElse(Math.min(usual.scale(), digits)), path.key("scale"), faults);
        return new AttributeType(TypeName.DECIMAL, digits, fraction, TimestampFormat.ISO);
    }

    private AttributeType timestamp(Path path, Faults faults) {
        TimestampFormat stored = format.orElse(TimestampFormat.ISO);
        if (stored != TimestampFormat.ISO && precision.isPresent()) {
            faults.add(path.key("precision"), "the format " + stored.word() + " fixes the precision; leave it out");
        }
        int digits =
                switch (stored) {
                    case ISO ->
                        within(
                                0,
                                MAX_FRACTION_DIGITS,
                                precision.orElse(
                                        AttributeType.of(TypeName.TIMESTAMP).precision()),
                                path.key("precision"),
                                faults);
                    case EPOCH_SECONDS -> 0;
                    case EPOCH_MILLIS -> MILLIS_DIGITS;
                };
        return new AttributeType(TypeName.TIMESTAMP, digits, 0, stored);
    }

    private static int within(int min, int max, int value, Path path, Faults faults) {
        if (value < min || value > max) {
            faults.add(path, value + " is out of range; it is from " + min + " to " + max);
            return max;
        }
        return value;
    }
}
