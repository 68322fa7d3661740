package io.ashdynamo.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A place in a mapping. Kept in steps, not as text, because names may hold dots. */
record Path(List<Step> steps) {

    static final Path ROOT = new Path(List.of());

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]+");

    Path {
        steps = List.copyOf(steps);
    }

    static Path of(String... keys) {
        Path path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    Path key(String name) {
        return then(new Step(name, -1));
    }

    Path index(int index) {
        return then(new Step("", index));
    }

    /** The item of a list of names that is this name. */
    Path item(String name) {
        return then(new Step(name, Step.BY_NAME));
    }

    private Path then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() || step.inList() ? "" : ".").append(step);
        }
        return text.toString();
    }

    /** One step down: the key of a map, the index of a list's item, or the text of a list's item. */
    record Step(String name, int index) {

        private static final int BY_NAME = -2;

        boolean inList() {
            return index != -1;
        }

        @Override
        public String toString() {
            if (index >= 0) {
                return "[" + index + "]";
            }
            String plain = PLAIN.matcher(name).matches() ? name : "\"" + Words.shown(name) + "\"";
            return inList() ? "[" + plain + "]" : plain;
        }
    }
}
