package io.ashdynamo.examples.loader;

import java.util.Locale;

/** What {@code --help} prints. */
final class Usage {

    static final String TEXT = """
            load <url> <table> <file>             writes the rows of a file into a table
            unload <url> <table|SELECT …> <file>  writes rows into a file

            <url>    a JDBC URL with its mapping, as jdbc:ashdynamo:aws:eu-central-1?mapping=tables.yaml
            <file>   *.csv, *.tsv, *.jsonl or *.ndjson; - is standard input or output

            both:    --format csv|jsonl    where the name does not say it
                     --delimiter <sign>    of CSV, without it a comma; tab for a tab
                     --null <text>         the unquoted text of CSV that is NULL, without it none: a,,b
                     --quiet               no progress and no summary
            load:    --mode upsert|insert  replaces rows that are there, or refuses them; without it %s
                     --batch <rows>        sent together, without it 100
                     --skip-bad            goes on after a bad line, and keeps it in <file>.bad
                     --resume              goes on where a load of this file was stopped
                     --state <file>        where that is written down, without it <file>.state
            unload:  --force               replaces the file if it is there

            The exit code is 0 if all was done, 1 if it stopped, 2 if the command line is wrong.
            """.formatted(Mode.DEFAULT.verb().toLowerCase(Locale.ROOT));

    private Usage() {}
}
