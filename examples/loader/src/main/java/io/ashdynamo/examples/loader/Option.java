package io.ashdynamo.examples.loader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options of both commands. */
enum Option {
    FORMAT(true, Command.LOAD, Command.UNLOAD),
    DELIMITER(true, Command.LOAD, Command.UNLOAD),
    NULL(true, Command.LOAD, Command.UNLOAD),
    QUIET(false, Command.LOAD, Command.UNLOAD),
    MODE(true, Command.LOAD),
    BATCH(true, Command.LOAD),
    SKIP_BAD(false, Command.LOAD),
    RESUME(false, Command.LOAD),
    STATE(true, Command.LOAD),
    FORCE(false, Command.UNLOAD);

    private final boolean hasValue;
    private final boolean loads;
    private final boolean unloads;

    Option(boolean hasValue, Command... commands) {
        this.hasValue = hasValue;
        this.loads = List.of(commands).contains(Command.LOAD);
        this.unloads = List.of(commands).contains(Command.UNLOAD);
    }

    /** As it is typed: {@code --skip-bad}. */
    String word() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean hasValue() {
        return hasValue;
    }

    static List<Option> of(Command command) {
        return Arrays.stream(values())
                .filter(option -> command == Command.LOAD ? option.loads : option.unloads)
                .toList();
    }

    static Optional<Option> of(Command command, String word) {
        return of(command).stream().filter(option -> option.word().equals(word)).findFirst();
    }
}
