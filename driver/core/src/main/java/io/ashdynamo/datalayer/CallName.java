package io.ashdynamo.datalayer;

/**
 * A call to make, for messages and counts.
 *
 * @param operation DynamoDB's name of it, as {@code Query}
 * @param table whose
 */
record CallName(String operation, String table) {

    /** {@code Query on posts}. */
    @Override
    public String toString() {
        return operation + " on " + table;
    }
}
