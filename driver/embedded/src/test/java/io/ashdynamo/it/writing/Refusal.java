package io.ashdynamo.it.writing;

/** A write of an item that the model refuses. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String state;

    Refusal(String state) {
        super(state, null, false, false);
        this.state = state;
    }

    /** The SQLState. */
    String state() {
        return state;
    }
}
