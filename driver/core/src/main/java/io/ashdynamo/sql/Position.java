package io.ashdynamo.sql;

import net.sf.jsqlparser.parser.Token;

/**
 * A place in a statement's text.
 *
 * @param line from 1
 * @param column from 1
 */
public record Position(int line, int column) {

    static Position of(Token token) {
        return new Position(token.beginLine, token.beginColumn);
    }

    /** As messages end with it. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
