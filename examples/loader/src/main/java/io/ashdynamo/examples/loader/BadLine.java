package io.ashdynamo.examples.loader;

/** Why a record is not a row of the table. Shows no value, as the column may be a sensitive one. */
final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    BadLine(String reason) {
        super(reason);
    }
}
