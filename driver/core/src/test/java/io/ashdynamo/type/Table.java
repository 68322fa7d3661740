package io.ashdynamo.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of conversions in a text file: a line that starts a block, then indented lines {@code outcome <- name name …},
 * where {@code *} stands for all names that no other line of the block has.
 */
record Table(Map<String, Map<String, String>> blocks) {

    private static final String ARROW = " <- ";
    private static final String OTHERS = "*";

    static Table read(String file) {
        Map<String, Map<String, String>> blocks = new LinkedHashMap<>();
        Map<String, String> block = Map.of();
        for (String line : lines(file)) {
            if (line.startsWith("    ")) {
                int arrow = line.lastIndexOf(ARROW);
                String outcome = line.substring(4, arrow);
                for (String name : line.substring(arrow + ARROW.length()).split(" ", -1)) {
                    if (block.put(name, outcome) != null) {
                        throw new IllegalStateException(file + " has '" + name + "' twice in one block");
                    }
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                block = new LinkedHashMap<>();
                blocks.put(line, block);
            }
        }
        return new Table(blocks);
    }

    String outcome(String block, String name) {
        Map<String, String> outcomes = blocks.get(block);
        String outcome = outcomes.get(name);
        return outcome == null ? outcomes.get(OTHERS) : outcome;
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Table.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
