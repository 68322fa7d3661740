package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The command {@code unload}: streams rows into a file. */
final class Unload {

    private static final Pattern SELECT = Pattern.compile("(?is)\\s*SELECT\\b.*\\s.*");

    private Unload() {}

    static void run(CommandLine line, Console console) throws Fault, SQLException, IOException {
        Settings settings = Settings.of(line);
        TargetFile.check(line.file(), line.has(Option.FORCE));
        try (Connection connection = DriverManager.getConnection(line.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql(connection, line.source()));
                TargetFile target = TargetFile.open(line.file(), console);
                Progress progress = new Progress(console, OptionalLong.empty())) {
            for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
                console.say("Warning: " + Fault.oneLine(w));
            }
            List<Column> columns = columns(rows.getMetaData());
            RowOutput output =
                    switch (settings.format()) {
                        case CSV -> new CsvOutput(target.out(), columns, settings);
                        case JSONL -> new JsonOutput(target.out(), columns);
                    };
            long count = 0;
            while (rows.next()) {
                output.add(rows);
                progress.show(++count, count, target.bytes());
            }
            output.flush();
            target.complete();
            progress.clear();
            console.say(count + " rows unloaded");
        }
    }

    private static String sql(Connection connection, String source) throws SQLException, Fault {
        if (SELECT.matcher(source).matches()) {
            return source;
        }
        return "SELECT /*+ SCAN */ * FROM "
                + Table.quoted(Table.find(connection, source).name());
    }

    private static List<Column> columns(ResultSetMetaData metadata) throws SQLException, Fault {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            String name = metadata.getColumnLabel(i);
            if (columns.stream().anyMatch(column -> column.name().equals(name))) {
                throw Fault.stopped("the SELECT gives two columns " + name + "; name one of them with AS");
            }
            columns.add(new Column(name, metadata.getColumnType(i), metadata.getColumnTypeName(i)));
        }
        return columns;
    }
}
