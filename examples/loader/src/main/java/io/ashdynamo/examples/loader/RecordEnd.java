package io.ashdynamo.examples.loader;

import java.util.Optional;

/**
 * Finds where a record ends. In CSV a quoted field may hold line ends; the CSV parser is then given one record at a time,
 * so that a malformed one is known as it stands in the file and does not stop the next.
 */
final class RecordEnd {

    private enum Within {
        FIELD_START,
        PLAIN,
        QUOTES,
        QUOTE_IN_QUOTES
    }

    private final Optional<Character> delimiter;
    private Within within = Within.FIELD_START;

    private RecordEnd(Optional<Character> delimiter) {
        this.delimiter = delimiter;
    }

    static RecordEnd of(Settings settings) {
        return new RecordEnd(
                switch (settings.format()) {
                    case CSV -> Optional.of(settings.delimiter());
                    case JSONL -> Optional.empty();
                });
    }

    /** Whether the record ends with this line; {@code false} if a quoted field goes on in the next one. */
    boolean isAfter(byte[] line) {
        if (delimiter.isEmpty()) {
            return true;
        }
        for (byte b : line) {
            within = next(b, delimiter.get());
        }
        if (within != Within.QUOTES) {
            within = Within.FIELD_START;
        }
        return within == Within.FIELD_START;
    }

    private Within next(byte b, char separator) {
        boolean fieldEnd = b == separator || b == '\n' || b == '\r';
        return switch (within) {
            case FIELD_START -> b == '"' ? Within.QUOTES : fieldEnd ? Within.FIELD_START : Within.PLAIN;
            case PLAIN -> fieldEnd ? Within.FIELD_START : Within.PLAIN;
            case QUOTES -> b == '"' ? Within.QUOTE_IN_QUOTES : Within.QUOTES;
            case QUOTE_IN_QUOTES -> b == '"' ? Within.QUOTES : fieldEnd ? Within.FIELD_START : Within.PLAIN;
        };
    }
}
