package io.ashdynamo.examples.loader;

import java.sql.SQLException;

/** A row that the table's rules, or the row that is there, do not let in. */
record Refusal(Row row, SQLException reason) {

    private static final String DUPLICATE_KEY = "23505";
    private static final String TOO_LARGE = "54000";

    /** Whether it is the row's fault, and not one that each other row would have too. */
    static boolean isRowsFault(SQLException reason) {
        String state = String.valueOf(reason.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.equals(TOO_LARGE);
    }

    boolean isDuplicate() {
        return DUPLICATE_KEY.equals(reason.getSQLState());
    }
}
