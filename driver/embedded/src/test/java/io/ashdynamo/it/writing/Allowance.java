package io.ashdynamo.it.writing;

/** What may be otherwise than without faults, as documented. Each needs an answer that was lost on the way. */
enum Allowance {
    /** A DELETE of an item that is not there counts 1: it cannot be told whether it was there at the first attempt. */
    MISSING_ITEM_COUNTED,
    /** A versioned UPDATE counts, though another statement wrote the same values under the version after it. */
    TWIN_COUNTED,
    /** 08006, as it is not known whether the item was changed. */
    NOT_KNOWN,
    /** 08006, as the item that a DELETE was to return is gone with the answer. */
    RETURNED_ITEM_LOST,
    /** An UPDATE that is repeated counts the version up again; it has no version in WHERE. */
    VERSION_TWICE,
    /** A sum is made again, as retryUpdates has it. */
    SUM_TWICE
}
