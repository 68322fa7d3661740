package io.ashdynamo.examples.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of CSV, whose header says the columns. */
final class CsvRows implements RowParser {

    private final Settings settings;
    private final List<Column> columns;

    private CsvRows(Settings settings, List<Column> columns) {
        this.settings = settings;
        this.columns = columns;
    }

    static CsvRows of(RecordText header, Table table, Settings settings) throws BadLine {
        List<Column> columns = new ArrayList<>();
        for (String name : CsvFields.of(header, settings)) {
            if (name == null || name.isEmpty()) {
                throw new BadLine("the header has a field without a name; it names the column of each field");
            }
            Column column = table.column(name);
            if (columns.contains(column)) {
                throw new BadLine("the header has column " + column.name() + " twice; leave one out");
            }
            columns.add(column);
        }
        return new CsvRows(settings, columns);
    }

    @Override
    public Optional<Row> parse(RecordText record) throws BadLine {
        if (record.isBlank() && columns.size() > 1) {
            return Optional.empty();
        }
        List<String> fields = CsvFields.of(record, settings);
        if (fields.size() != columns.size()) {
            throw new BadLine(counted(fields.size()) + ", but the header has " + columns.size());
        }
        Map<Column, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Column column = columns.get(i);
            values.put(column, fields.get(i) == null ? null : Values.of(column, fields.get(i)));
        }
        return Optional.of(new Row(record, values));
    }

    private static String counted(int fields) {
        return fields == 1 ? "there is 1 field" : "there are " + fields + " fields";
    }

    @Override
    public Optional<List<Column>> columns() {
        return Optional.of(columns);
    }
}
