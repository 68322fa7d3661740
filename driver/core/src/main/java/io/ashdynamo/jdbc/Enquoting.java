package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import java.sql.Statement;

/** Quoting of names and texts: as the JDK does it, but null is refused and a keyword is no simple name. */
interface Enquoting extends Statement {

    @Override
    default String enquoteLiteral(String text) throws SQLException {
        checkGiven(text, "enquoteLiteral");
        return Statement.super.enquoteLiteral(text);
    }

    /** As {@link #enquoteLiteral}: the dialect has one kind of text. */
    @Override
    default String enquoteNCharLiteral(String text) throws SQLException {
        return enquoteLiteral(text);
    }

    /** The name between quotes; as it is if it is simple and that is enough. One that is quoted already is not quoted again. */
    @Override
    default String enquoteIdentifier(String identifier, boolean alwaysQuote) throws SQLException {
        if (isSimpleIdentifier(identifier) && !alwaysQuote) {
            return identifier;
        }
        boolean quoted = identifier.length() > 2 && identifier.startsWith("\"") && identifier.endsWith("\"");
        if (quoted) {
            return identifier;
        }
        if (identifier.isEmpty()) {
            throw Errors.invalidArgument("enquoteIdentifier: the name is empty");
        }
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    default boolean isSimpleIdentifier(String identifier) throws SQLException {
        checkGiven(identifier, "isSimpleIdentifier");
        return Statement.super.isSimpleIdentifier(identifier) && SqlParser.isName(identifier);
    }

    private static void checkGiven(String text, String method) throws SQLException {
        if (text == null) {
            throw Errors.invalidArgument(method + ": the text is null");
        }
    }
}
