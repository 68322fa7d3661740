package io.ashdynamo.examples.loader;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The fields of one CSV record; a field that is NULL is null, which only an unquoted one can be. */
final class CsvFields extends AbstractBaseCsvCallbackHandler<List<String>> {

    private static final int MAX_FIELD = 8 << 20;

    private final Settings settings;
    private List<String> fields = new ArrayList<>();

    private CsvFields(Settings settings) {
        this.settings = settings;
    }

    static List<String> of(RecordText record, Settings settings) throws BadLine {
        String text = record.text();
        if (record.isBlank()) {
            return Collections.singletonList(settings.nullText().isEmpty() ? null : "");
        }
        try {
            List<List<String>> records = CsvReader.builder()
                    .fieldSeparator(settings.delimiter())
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .skipEmptyLines(false)
                    .maxBufferSize(MAX_FIELD)
                    .build(new CsvFields(settings), text)
                    .stream()
                    .toList();
            if (records.size() != 1) {
                throw new BadLine("a carriage return is in a field that is not quoted; quote it");
            }
            return records.get(0);
        } catch (CsvParseException e) {
            throw new BadLine("this is not CSV: " + reason(e));
        }
    }

    /** Without its line, which is counted from this record's first. */
    private static String reason(CsvParseException e) {
        String reason = Fault.oneLine(e.getCause() instanceof CsvParseException cause ? cause : e);
        int line = reason.indexOf(" (record starting");
        return line < 0 ? reason : reason.substring(0, line);
    }

    @Override
    protected void handleBegin(long line) {
        fields = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        String field = new String(buffer, offset, length);
        fields.add(!quoted && field.equals(settings.nullText()) ? null : field);
    }

    @Override
    protected List<String> buildRecord() {
        return fields;
    }
}
