package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Reads a file of statements and their outcomes. Blocks are separated by blank lines; lines of prose start with #; a line of
 * options that is a block of its own is about all that follow.
 */
final class SpecFile {

    private final List<SpecCase> cases = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private String title = "";

    private SpecFile() {}

    static List<SpecCase> read(Path file) throws IOException {
        SpecFile spec = new SpecFile();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> block = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && !lines.get(i).isBlank()) {
                block.add(lines.get(i));
            } else if (!block.isEmpty()) {
                spec.add(block, i - block.size() + 1);
                block.clear();
            }
        }
        return spec.cases;
    }

    private void add(List<String> block, int line) {
        if (block.get(0).startsWith("#")) {
            title = block.get(block.size() - 1).substring(1).strip();
            return;
        }
        if (block.get(0).startsWith("with ")) {
            options.addAll(block);
            return;
        }
        List<String> lines = new ArrayList<>(block);
        lines.addAll(1, options);
        cases.add(one(title, lines, line));
    }

    /** A statement with its outcome. */
    static SpecCase one(String title, List<String> block, int line) {
        List<String> sql = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        List<String> answers = new ArrayList<>();
        List<String> outcome = new ArrayList<>();
        boolean columns = false;
        for (String text : block) {
            if (text.startsWith("? ")) {
                parameters.add(value(text.substring(2)));
            } else if (text.startsWith("with ") && !sql.isEmpty()) {
                for (String option : text.substring(5).split(", ", -1)) {
                    options.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
                }
            } else if (text.startsWith("answers ")) {
                answers.add(text.substring(8));
            } else if (!outcome.isEmpty() || isOutcome(text)) {
                columns |= text.startsWith("columns ");
                outcome.add(text);
            } else {
                sql.add(text);
            }
        }
        return new SpecCase(
                title, line, String.join("\n", sql), parameters, options, answers, columns, normal(outcome));
    }

    private static boolean isOutcome(String text) {
        return text.startsWith("=> ") || text.startsWith("!! ") || text.startsWith("columns ");
    }

    private static Object value(String text) {
        if (text.equals("NULL")) {
            return null;
        }
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : new BigDecimal(text);
    }

    private static String normal(List<String> outcome) {
        StringJoiner text = new StringJoiner("\n");
        StringBuilder json = new StringBuilder();
        for (String line : outcome) {
            if (json.length() > 0 || line.startsWith("{")) {
                json.append(line).append('\n');
            } else {
                text.add(line);
            }
            if (json.length() > 0 && line.startsWith("}")) {
                text.add(JsonText.of(json.toString()));
                json.setLength(0);
            }
        }
        return text + json.toString();
    }
}
