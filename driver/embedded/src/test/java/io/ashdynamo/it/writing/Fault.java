package io.ashdynamo.it.writing;

/** What goes wrong with a request. */
enum Fault {
    NONE(0, true, false),
    /** 500, and nothing is done. */
    FAILED(0.008, false, true),
    /** 500, though it is done. */
    FAILED_AFTER(0.008, true, true),
    /** 400, and nothing is done. */
    THROTTLED(0.004, false, false),
    /** The connection breaks before the request is there. */
    BROKEN(0.006, false, true),
    /** The connection breaks before the answer comes. */
    DROPPED(0.008, true, true),
    /** The connection breaks amid the answer of what is done. */
    CUT(0.004, true, true),
    /** A BatchWriteItem is done in part. */
    PARTLY(0, true, false);

    private final double chance;
    private final boolean arrives;
    private final boolean lost;

    /**
     * A fault.
     *
     * @param chance of any request
     */
    Fault(double chance, boolean arrives, boolean lost) {
        this.chance = chance;
        this.arrives = arrives;
        this.lost = lost;
    }

    /** One of them by chance, mostly none. */
    static Fault any(double dice) {
        double limit = 0;
        for (Fault fault : values()) {
            limit += fault.chance;
            if (dice < limit) {
                return fault;
            }
        }
        return NONE;
    }

    /** Whether DynamoDB gets the request. */
    boolean arrives() {
        return arrives;
    }

    /** Whether the answer does not tell what was done. */
    boolean isLost() {
        return lost;
    }
}
