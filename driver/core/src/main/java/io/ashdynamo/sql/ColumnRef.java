package io.ashdynamo.sql;

import java.util.Optional;

/**
 * A column in a statement.
 *
 * @param qualifier the table or alias before its dot
 * @param name its name
 * @param position where it stands
 */
public record ColumnRef(Optional<Name> qualifier, Name name, Position position) implements Term {}
