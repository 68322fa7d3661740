package io.ashdynamo.examples.loader;

import io.ashdynamo.mapping.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line, sorted.
 *
 * @param url the JDBC URL
 * @param source the table; for unload also a SELECT
 * @param file a path, or {@code -}
 * @param options those given; an empty text for one without a value
 */
record CommandLine(Command command, String url, String source, String file, Map<Option, String> options) {

    private static final int PLACES = 3;

    static CommandLine of(List<String> words) throws Fault {
        if (words.isEmpty()) {
            throw Fault.usage("say load or unload; --help says more");
        }
        String first = words.get(0);
        Command command = Command.of(first)
                .orElseThrow(
                        () -> Fault.usage("there is no command '" + first + "'" + Words.hint(first, Command.words())));
        List<String> places = new ArrayList<>();
        Map<Option, String> options = new EnumMap<>(Option.class);
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                places.add(word);
            } else if (put(options, command, word, i + 1 < words.size() ? words.get(i + 1) : null)) {
                i++;
            }
        }
        checkPlaces(command, places);
        return new CommandLine(command, places.get(0), places.get(1), places.get(2), options);
    }

    /** Takes an option, as {@code --name value} or {@code --name=value}; says whether the next word is its value. */
    private static boolean put(Map<Option, String> options, Command command, String word, String next) throws Fault {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = find(command, name);
        if (options.containsKey(option)) {
            throw Fault.usage(name + " is given twice");
        }
        if (!option.hasValue() && equals >= 0) {
            throw Fault.usage(name + " takes no value");
        }
        if (option.hasValue() && equals < 0 && next == null) {
            throw Fault.usage(name + " needs a value");
        }
        boolean takesNext = option.hasValue() && equals < 0;
        options.put(option, takesNext ? next : word.substring(equals < 0 ? word.length() : equals + 1));
        return takesNext;
    }

    private static Option find(Command command, String name) throws Fault {
        Optional<Option> option = Option.of(command, name);
        if (option.isEmpty()) {
            List<String> known = Option.of(command).stream().map(Option::word).toList();
            throw Fault.usage(command.word() + " has no option " + name + Words.hint(name, known));
        }
        return option.get();
    }

    private static void checkPlaces(Command command, List<String> places) throws Fault {
        if (places.size() != PLACES) {
            throw Fault.usage(command.word() + " needs a URL, "
                    + (command == Command.LOAD ? "a table" : "a table or a SELECT in quotes")
                    + " and a file, but has " + places.size() + " of these words; --help says more");
        }
        if (!places.get(0).startsWith("jdbc:ashdynamo:")) {
            throw Fault.usage("the first word after " + command.word() + " is the URL, as jdbc:ashdynamo:…");
        }
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    Optional<String> get(Option option) {
        return Optional.ofNullable(options.get(option));
    }
}
