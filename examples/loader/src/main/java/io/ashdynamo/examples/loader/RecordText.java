package io.ashdynamo.examples.loader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One record of a file as it stands there, with its line ends. */
final class RecordText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Mark start;
    private final byte[] bytes;

    RecordText(Mark start, byte[] bytes) {
        this.start = start;
        this.bytes = bytes;
    }

    /** Before its first line. */
    Mark start() {
        return start;
    }

    long line() {
        return start.line();
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    int size() {
        return bytes.length;
    }

    /** Whether it is nothing but the end of a line. */
    boolean isBlank() {
        return bytes[0] == '\n' || (bytes[0] == '\r' && (bytes.length == 1 || bytes[1] == '\n'));
    }

    /** Without a byte order mark. */
    String text() throws BadLine {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return start.position() == 0 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadLine("this is not UTF-8; convert the file");
        }
    }
}
