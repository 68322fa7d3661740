package io.ashdynamo.sql;

/**
 * A place in a statement's text.
 *
 * @param line from 1
 * @param column from 1
 */
public record Position(int line, int column) {

    /** As messages end with it. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
