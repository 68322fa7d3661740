package io.ashdynamo.mapping;

import java.util.Optional;

/**
 * A key part as declared, which may be faulty.
 *
 * @param column the column of a plain key, or the text of a template
 * @param source the stored attribute of a composed key; empty for a plain one
 * @param readable false: its faults are reported already
 */
record KeySpec(String column, Optional<String> source, boolean readable) {

    /** Stands for a key part whose fault is known, so that no check complains about it again. */
    static final KeyPart UNKNOWN = new KeyPart.Column("");

    static final KeySpec FAULTY = new KeySpec("", Optional.empty(), false);

    static KeySpec column(String column) {
        return new KeySpec(column, Optional.empty(), true);
    }

    static KeySpec template(String source, String text) {
        return new KeySpec(text, Optional.of(source), true);
    }

    KeyPart build(Path path, Faults faults) {
        if (!readable) {
            return UNKNOWN;
        }
        if (source.isEmpty() && column.isEmpty()) {
            faults.add(path, "the name is empty");
            return UNKNOWN;
        }
        return source.isEmpty() ? new KeyPart.Column(column) : templated(path, faults);
    }

    private KeyPart templated(Path path, Faults faults) {
        if (source.orElse("").isEmpty()) {
            faults.add(path.key("source"), "the name is empty");
        }
        TemplateParser parser = new TemplateParser(column);
        parser.problem().ifPresent(p -> faults.add(path.key("template"), p));
        return parser.problem().isPresent()
                ? UNKNOWN
                : new KeyPart.Templated(source.orElse(""), new KeyTemplate(column, parser.parts()));
    }
}
