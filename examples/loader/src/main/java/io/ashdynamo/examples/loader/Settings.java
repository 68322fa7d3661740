package io.ashdynamo.examples.loader;

import io.ashdynamo.mapping.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file is read or written.
 *
 * @param delimiter between the fields of CSV
 * @param nullText the unquoted text of CSV that is NULL
 * @param batch rows that are sent together
 */
record Settings(Format format, char delimiter, String nullText, Mode mode, int batch) {

    private static final int DEFAULT_BATCH = 100;
    private static final int MAX_BATCH = 10_000;
    private static final char QUOTE = '"';

    static Settings of(CommandLine line) throws Fault {
        Format format = format(line);
        if (format == Format.JSONL && (line.has(Option.DELIMITER) || line.has(Option.NULL))) {
            throw Fault.usage("--delimiter and --null are of CSV; JSON has null, and names instead of places");
        }
        char delimiter = delimiter(line);
        return new Settings(format, delimiter, nullText(line, delimiter), mode(line), batch(line));
    }

    /** What must be the same for a load to go on where another one stopped. */
    String reading() {
        return format == Format.JSONL ? format.name() : format + " " + delimiter + " " + nullText;
    }

    private static Format format(CommandLine line) throws Fault {
        Optional<String> given = line.get(Option.FORMAT);
        if (given.isPresent()) {
            return choice(Option.FORMAT, given.get(), Format.values());
        }
        return Format.ofFile(line.file())
                .orElseThrow(() -> Fault.usage("whether '" + line.file()
                        + "' is CSV or JSON lines does not show in its name; add --format csv or --format jsonl"));
    }

    private static Mode mode(CommandLine line) throws Fault {
        Optional<String> given = line.get(Option.MODE);
        return given.isPresent() ? choice(Option.MODE, given.get(), Mode.values()) : Mode.DEFAULT;
    }

    private static <E extends Enum<E>> E choice(Option option, String given, E[] choices) throws Fault {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(given)) {
                return choice;
            }
        }
        List<String> words = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        throw Fault.usage(option.word() + " cannot be '" + given + "'" + Words.hint(given, words));
    }

    private static char delimiter(CommandLine line) throws Fault {
        Optional<String> given = line.get(Option.DELIMITER);
        if (given.isEmpty()) {
            return line.file().toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
        }
        String text = given.get().equals("\\t") || given.get().equals("tab") ? "\t" : given.get();
        boolean one = text.length() == 1 && text.charAt(0) < 128 && QUOTE != text.charAt(0);
        if (!one || Character.isLetterOrDigit(text.charAt(0)) || text.equals("\n") || text.equals("\r")) {
            throw Fault.usage("--delimiter cannot be '" + given.get() + "'; give one ASCII sign, as ; or | or tab");
        }
        return text.charAt(0);
    }

    private static String nullText(CommandLine line, char delimiter) throws Fault {
        String text = line.get(Option.NULL).orElse("");
        if (text.chars().anyMatch(c -> c == delimiter || c == QUOTE || c == '\n' || c == '\r')) {
            throw Fault.usage("--null cannot hold the delimiter, a quote or a line end; give a text as \\N");
        }
        return text;
    }

    private static int batch(CommandLine line) throws Fault {
        String text = line.get(Option.BATCH).orElse(String.valueOf(DEFAULT_BATCH));
        if (text.matches("[0-9]{1,5}")) {
            int rows = Integer.parseInt(text);
            if (rows > 0 && rows <= MAX_BATCH) {
                return rows;
            }
        }
        throw Fault.usage("--batch cannot be '" + text + "'; give 1 to " + MAX_BATCH + " rows");
    }
}
