package io.ashdynamo.mapping;

/**
 * What statements may do with a resource.
 *
 * @param read SELECT
 * @param create INSERT
 * @param update UPDATE
 * @param destroy DELETE
 * @param upsert UPSERT and REPLACE
 */
public record Actions(Action read, Action create, Action update, Action destroy, Action upsert) {

    /** Everything is allowed: a mapping without an {@code actions} section. */
    public static final Actions ALL =
            new Actions(Action.ALLOWED, Action.ALLOWED, Action.ALLOWED, Action.ALLOWED, Action.ALLOWED);
}
