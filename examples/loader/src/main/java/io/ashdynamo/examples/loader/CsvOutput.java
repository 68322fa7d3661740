package io.ashdynamo.examples.loader;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** CSV with a header. A text that would be read as NULL is quoted. */
final class CsvOutput implements RowOutput, QuoteStrategy {

    private final CsvWriter csv;
    private final List<Column> columns;
    private final String nullText;
    private final BitSet nulls = new BitSet();

    CsvOutput(OutputStream out, List<Column> columns, Settings settings) {
        this.columns = columns;
        this.nullText = settings.nullText();
        this.csv = CsvWriter.builder()
                .fieldSeparator(settings.delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(this)
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void add(ResultSet rows) throws SQLException {
        List<String> fields = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> text = CellText.of(rows, i + 1, columns.get(i));
            nulls.set(i, text.isEmpty());
            fields.add(text.orElse(nullText));
        }
        csv.writeRecord(fields);
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
        return !nulls.get(field);
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
        return value.equals(nullText) && !nulls.get(field);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
