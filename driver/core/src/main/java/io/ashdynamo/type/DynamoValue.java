package io.ashdynamo.type;

import io.ashdynamo.mapping.StoredType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as DynamoDB stores it, named by DynamoDB's type descriptors. Immutable; the SDK's own class stays in the data
 * layer.
 */
public sealed interface DynamoValue {

    /** DynamoDB's type of it. */
    StoredType type();

    /** A string. */
    record S(String value) implements DynamoValue {
        @Override
        public StoredType type() {
            return StoredType.S;
        }
    }

    /**
     * A number.
     *
     * @param digits its decimal text, at most 38 significant digits; the same for equal numbers, if it is not as read
     */
    record N(String digits) implements DynamoValue {
        @Override
        public StoredType type() {
            return StoredType.N;
        }
    }

    /** A binary; the array is not copied and must not be changed. */
    @SuppressWarnings("ArrayRecordComponent") // equal by content, see below
    record B(byte[] bytes) implements DynamoValue {
        @Override
        public StoredType type() {
            return StoredType.B;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof B b && Arrays.equals(bytes, b.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "B[" + bytes.length + " bytes]";
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements DynamoValue {
        @Override
        public StoredType type() {
            return StoredType.BOOL;
        }
    }

    /** A stored NULL. */
    record Null() implements DynamoValue {
        @Override
        public StoredType type() {
            return StoredType.NULL;
        }
    }

    /** A set of strings. */
    record Ss(List<String> values) implements DynamoValue {
        public Ss {
            values = List.copyOf(values);
        }

        @Override
        public StoredType type() {
            return StoredType.SS;
        }
    }

    /** A set of numbers, as their decimal texts. */
    record Ns(List<String> values) implements DynamoValue {
        public Ns {
            values = List.copyOf(values);
        }

        @Override
        public StoredType type() {
            return StoredType.NS;
        }
    }

    /** A set of binaries. */
    record Bs(List<B> values) implements DynamoValue {
        public Bs {
            values = List.copyOf(values);
        }

        @Override
        public StoredType type() {
            return StoredType.BS;
        }
    }

    /** A list. */
    record L(List<DynamoValue> values) implements DynamoValue {
        public L {
            values = List.copyOf(values);
        }

        @Override
        public StoredType type() {
            return StoredType.L;
        }
    }

    /** A map; its order is the one it was made with. */
    record M(Map<String, DynamoValue> values) implements DynamoValue {
        public M {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public StoredType type() {
            return StoredType.M;
        }
    }
}
