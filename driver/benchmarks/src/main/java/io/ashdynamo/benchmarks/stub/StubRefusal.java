package io.ashdynamo.benchmarks.stub;

/** A request that the stub answers with an error. */
final class StubRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    StubRefusal(String type, String message) {
        super(message);
        this.type = type;
    }

    static StubRefusal invalid(String message) {
        return new StubRefusal("ValidationException", message);
    }

    String type() {
        return type;
    }
}
