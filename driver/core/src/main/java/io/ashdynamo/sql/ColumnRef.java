package io.ashdynamo.sql;

import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.Token;

/**
 * A column in a statement, or a place inside its document. In {@code a.b} the first name may be a table or a column; who
 * knows both says which.
 *
 * @param qualifier the name before the first dot: the table or alias, or the column that {@code name} is a step into
 * @param name its name
 * @param path the steps after the name
 * @param position where it stands
 */
public record ColumnRef(Optional<Name> qualifier, Name name, List<PathStep> path, Position position) implements Term {

    public ColumnRef {
        path = List.copyOf(path);
    }

    /** The column that a token names. */
    static ColumnRef of(Token name) {
        return new ColumnRef(Optional.empty(), Name.of(name.image), List.of(), Position.of(name));
    }

    /** As it was written, but for blanks and quotes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        qualifier.ifPresent(first -> text.append(first).append('.'));
        text.append(name);
        path.forEach(text::append);
        return text.toString();
    }
}
