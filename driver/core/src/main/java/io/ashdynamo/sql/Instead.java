package io.ashdynamo.sql;

/** What refusals say to do instead. */
final class Instead {

    static final String ANALYTICS = "DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics";
    static final String CONDITIONS =
            "compare columns by = <> < <= > >= BETWEEN IN LIKE IS NULL, joined by AND, OR, NOT";
    static final String ONE_TABLE = "write the name of one table, without a catalog or schema";
    static final String LEAVE_OUT = "leave it out";
    static final String NEW_VALUE =
            "write a value, DEFAULT, a column, column + value, column - value, COALESCE(column, value),"
                    + " list_append(list, list), set_add(column, set) or set_remove(column, set)";
    static final String VALUE = "write a literal or a ?";

    private Instead() {}
}
