package io.ashdynamo.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A mapping file's text, with the name that messages give it.
 *
 * @param name how messages call the file
 * @param text YAML 1.2 or JSON
 */
public record MappingFile(String name, String text) {

    /** The most bytes, and characters, that a mapping file may have: 4 MiB. */
    public static final int MAX_SIZE = 4 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Leaves out a byte order mark. */
    public MappingFile {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
    }

    /**
     * The file at this path, named as the path is written.
     *
     * @throws IOException if it cannot be read
     * @throws MappingException if it is not UTF-8, or too large
     */
    public static MappingFile of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return of(path.toString(), in);
        }
    }

    /**
     * The text of this stream, which is read to its end and not closed.
     *
     * @throws IOException if it cannot be read
     * @throws MappingException if it is not UTF-8, or too large
     */
    public static MappingFile of(String name, InputStream utf8) throws IOException {
        byte[] bytes = utf8.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw fault(new Fault.Position(name, 1, 1), tooLarge());
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        MappingFile file = new MappingFile(name, text.flip().toString());
        if (result.isError()) {
            throw fault(file.positionAt(file.text.length()), "the file is not UTF-8; save it in that encoding");
        }
        return file;
    }

    static String tooLarge() {
        return "the file is larger than 4 MiB; split it into several";
    }

    /** Where this many characters of the text have gone by. */
    Fault.Position positionAt(int offset) {
        String before = text.substring(0, offset);
        int lines = (int) before.lines().count();
        boolean atLineStart = before.isEmpty() || before.endsWith("\n") || before.endsWith("\r");
        if (atLineStart) {
            return new Fault.Position(name, lines + 1, 1);
        }
        String last = before.lines().skip(lines - 1L).findFirst().orElse("");
        return new Fault.Position(name, lines, last.codePointCount(0, last.length()) + 1);
    }

    private static MappingException fault(Fault.Position position, String message) {
        return new MappingException(List.of(new Fault("", message, Optional.of(position))));
    }
}
