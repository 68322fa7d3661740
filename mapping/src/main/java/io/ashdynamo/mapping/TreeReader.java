package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Fault.Position;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a file's text into nodes. Whatever the text, the outcome is a tree of bounded size or a fault. */
final class TreeReader {

    /** No mapping needs more; the YAML library composes nodes recursively, so that depth costs stack. */
    static final int MAX_DEPTH = 50;

    /** Aliases may multiply a small text into any number of nodes. */
    static final int MAX_NODES = 250_000;

    private static final int MAX_REASON = 200;

    private final MappingFile file;
    private final Faults faults;
    private final LoadSettings settings;

    TreeReader(MappingFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(MappingFile.MAX_SIZE)
                // So that the builder of the tree can report them with their place.
                .setAllowNonScalarKeys(true)
                .build();
    }

    /** The file's only document, or nothing where a fault was found. */
    Optional<Node> read() {
        if (file.text().length() > MappingFile.MAX_SIZE) {
            return fault(start(), MappingFile.tooLarge());
        }
        int unprintable = firstUnprintable();
        if (unprintable >= 0) {
            return fault(
                    file.positionAt(unprintable),
                    "the character U+%04X cannot be in a YAML file"
                            .formatted(file.text().codePointAt(unprintable)));
        }
        try {
            return tooDeep() ? Optional.empty() : compose();
        } catch (MarkedYamlEngineException e) {
            return fault(
                    e.getProblemMark()
                            .or(e::getContextMark)
                            .map(m -> new Position(file.name(), m.getLine() + 1, m.getColumn() + 1))
                            .orElse(start()),
                    "not readable as YAML: "
                            + oneLine(
                                    e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem()));
        } catch (TreeBuilder.TooLarge e) {
            return fault(e.position(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // Not every syntax error is reported by the library's own exceptions: an escape such as \UFFFFFFFF is an
            // IllegalArgumentException.
            return fault(start(), "not readable as YAML: " + oneLine(e.getMessage()));
        }
    }

    private Optional<Node> compose() {
        return new Compose(settings)
                .composeString(file.text())
                .map(new TreeBuilder(file.name(), faults)::build)
                .or(() -> fault(start(), "the file is empty; it starts with \"ashdynamo: 1\""));
    }

    private boolean tooDeep() {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(file.text())) {
            depth += change(event);
            if (depth > MAX_DEPTH) {
                fault(
                        event.getStartMark()
                                .map(m -> new Position(file.name(), m.getLine() + 1, m.getColumn() + 1))
                                .orElse(start()),
                        "nested more than " + MAX_DEPTH + " deep");
                return true;
            }
        }
        return false;
    }

    private static int change(Event event) {
        return switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
        };
    }

    /** The library would report it, but without line and column. */
    private int firstUnprintable() {
        String text = file.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Node> fault(Position position, String message) {
        faults.add(Path.ROOT, position, message);
        return Optional.empty();
    }

    private Position start() {
        return new Position(file.name(), 1, 1);
    }

    private static String oneLine(String message) {
        return message == null
                ? "no reason given"
                : Words.shown(message.replaceAll("\\s+", " ").strip(), MAX_REASON);
    }
}
