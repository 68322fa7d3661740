package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.type.DynamoValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A continuation token: where each request of a read goes on. As text it is base64 of a version, a checksum and the starts.
 *
 * @param starts one a request
 */
record Token(List<StreamStart> starts) {

    private static final byte VERSION = 1;
    private static final byte AT_BEGINNING = 0;
    private static final byte AT_END = 1;
    private static final byte AFTER = 2;
    private static final int MAX_DIGITS = 38;

    /** As text. */
    String sealed(TokenSeal seal) {
        byte[] content = content();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(VERSION);
        all.writeBytes(seal.checksum(content));
        all.writeBytes(content);
        return encoded(all.toByteArray());
    }

    private static String encoded(byte[] all) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The token of this text.
     *
     * @param place the stored attributes that every key of it must have
     * @throws SQLException 22018 if it was changed, or belongs to another statement
     */
    static Token read(String text, TokenSeal seal, Collection<String> place) throws SQLException {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            int from = 1 + TokenSeal.length();
            // The decoder takes last characters that differ in bits that stand for nothing.
            if (all.length < from || all[0] != VERSION || !encoded(all).equals(text)) {
                throw refused();
            }
            byte[] content = Arrays.copyOfRange(all, from, all.length);
            if (!MessageDigest.isEqual(seal.checksum(content), Arrays.copyOfRange(all, 1, from))) {
                throw refused();
            }
            return new Token(starts(content, place));
        } catch (IllegalArgumentException | IOException e) {
            throw refused();
        }
    }

    /** Where each of so many requests starts. */
    List<StreamStart> starts(int requests) throws SQLException {
        if (starts.size() != requests) {
            throw refused();
        }
        return starts;
    }

    /** Of a read by keys: the one after which it goes on; empty: at its beginning. */
    Optional<ItemKey> key(List<ItemKey> keys) throws SQLException {
        Map<String, AttributeValue> after = starts(1).get(0).afterOrNull();
        if (after == null) {
            return Optional.empty();
        }
        Optional<ItemKey> found = keys.stream()
                .filter(key -> ItemPlace.of("", key).equals(ItemPlace.of("", key.columns(), after)))
                .findFirst();
        if (found.isEmpty()) {
            throw refused();
        }
        return found;
    }

    private static SQLException refused() {
        return Errors.badValue("START: the token is not one of this statement with these parameters, or was changed;"
                + " leave START out to begin anew");
    }

    private byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(starts.size());
            for (StreamStart start : starts) {
                write(start, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(StreamStart start, DataOutputStream out) throws IOException {
        if (start.afterOrNull() == null) {
            out.writeByte(start.done() ? AT_END : AT_BEGINNING);
            return;
        }
        out.writeByte(AFTER);
        out.writeByte(start.afterOrNull().size());
        for (Map.Entry<String, AttributeValue> part : start.afterOrNull().entrySet()) {
            out.writeUTF(part.getKey());
            DynamoValue value = ItemCodec.fromSdk(part.getValue());
            out.writeUTF(value.type().name());
            byte[] bytes =
                    switch (value.type()) {
                        case S -> ((DynamoValue.S) value).value().getBytes(StandardCharsets.UTF_8);
                        case N -> ((DynamoValue.N) value).digits().getBytes(StandardCharsets.UTF_8);
                        case B -> ((DynamoValue.B) value).bytes();
                        case BOOL, NULL, SS, NS, BS, L, M, ANY ->
                            throw new IllegalStateException("no key is stored as " + value.type());
                    };
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<StreamStart> starts(byte[] content, Collection<String> place) throws IOException, SQLException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Set<String> expected = Set.copyOf(place);
        List<StreamStart> starts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            StreamStart start =
                    switch (in.readByte()) {
                        case AT_BEGINNING -> StreamStart.BEGINNING;
                        case AT_END -> StreamStart.DONE;
                        case AFTER -> new StreamStart(false, key(in));
                        default -> throw refused();
                    };
            if (start.afterOrNull() != null && !start.afterOrNull().keySet().equals(expected)) {
                throw refused();
            }
            starts.add(start);
        }
        if (in.available() > 0) {
            throw refused();
        }
        return starts;
    }

    private static Map<String, AttributeValue> key(DataInputStream in) throws IOException {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (int left = in.readByte(); left > 0; left--) {
            String attribute = in.readUTF();
            StoredType type = StoredType.valueOf(in.readUTF());
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new EOFException();
            }
            key.put(attribute, ItemCodec.toSdk(value(type, in.readNBytes(length))));
        }
        return key;
    }

    private static String number(String text) {
        if (new BigDecimal(text).precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("no number has so many digits");
        }
        return text;
    }

    private static DynamoValue value(StoredType type, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (type) {
            case S -> new DynamoValue.S(text);
            case N -> new DynamoValue.N(number(text));
            case B -> new DynamoValue.B(bytes);
            case BOOL, NULL, SS, NS, BS, L, M, ANY -> throw new IllegalArgumentException("no key is stored as " + type);
        };
    }
}
