package io.ashdynamo.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.Base64;

/** Values as bytes. */
final class Binaries {

    private Binaries() {}

    static boolean isBinary(Object value) {
        return value instanceof byte[]
                || value instanceof ByteBuffer
                || value instanceof Blob
                || value instanceof InputStream;
    }

    static byte[] of(Object value) throws BadValue {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof DynamoValue.B binary) {
            return binary.bytes();
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (value instanceof Blob || value instanceof InputStream) {
            return readAll(value);
        }
        throw BadValue.type("is not binary; give bytes, or X'CAFE' in SQL");
    }

    /** To be stored: a copy, as callers reuse their arrays before a batch or transaction is sent. */
    static DynamoValue.B stored(Object value) throws BadValue {
        return new DynamoValue.B(value instanceof byte[] bytes ? bytes.clone() : of(value));
    }

    /** An element of a set, which may be base64 text: as such it is shown in JSON. */
    static DynamoValue.B element(Object value) throws BadValue {
        if (!(value instanceof CharSequence text)) {
            return stored(value);
        }
        try {
            return new DynamoValue.B(Base64.getDecoder().decode(text.toString()));
        } catch (IllegalArgumentException e) {
            throw BadValue.type("has an element that is neither binary nor base64 text; give bytes");
        }
    }

    private static byte[] readAll(Object value) throws BadValue {
        try (InputStream stream = value instanceof Blob blob ? blob.getBinaryStream() : (InputStream) value) {
            return stream.readAllBytes();
        } catch (IOException | SQLException e) {
            throw BadValue.unreadable(e);
        }
    }
}
