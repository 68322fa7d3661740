package io.ashdynamo.it.writing;

/**
 * What was lost of a write of one item.
 *
 * @param attempts those whose answer was lost or said nothing
 * @param made those of them that DynamoDB has made
 */
record Losses(int attempts, int made) {

    static final Losses NONE = new Losses(0, 0);

    Losses and(boolean wasMade) {
        return new Losses(attempts + 1, made + (wasMade ? 1 : 0));
    }

    /** What is left of them where some have had their effect. */
    Losses without(int some) {
        int left = Math.max(0, attempts - some);
        return new Losses(left, Math.min(made, left));
    }

    boolean isNone() {
        return attempts == 0;
    }
}
