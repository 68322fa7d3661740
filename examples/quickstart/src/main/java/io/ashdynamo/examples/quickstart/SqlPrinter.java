package io.ashdynamo.examples.quickstart;

import java.io.PrintStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Prints each statement before it runs, on one line. */
record SqlPrinter(PrintStream out) implements SqlLogger {

    @Override
    public void logBeforeExecution(StatementContext statement) {
        out.println(statement.getRenderedSql().replace('\n', ' '));
    }
}
