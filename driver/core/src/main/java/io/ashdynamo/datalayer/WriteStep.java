package io.ashdynamo.datalayer;

import java.util.Optional;

/**
 * What a write does next.
 *
 * @param call a call to make; empty: it is done
 * @param result of a write that is done
 */
record WriteStep(Optional<ItemCall> call, WriteResult result) {

    /** Nothing is to be changed. */
    static final WriteStep NOTHING = done(WriteResult.NOTHING);

    static WriteStep call(ItemCall call) {
        return new WriteStep(Optional.of(call), WriteResult.NOTHING);
    }

    static WriteStep done(WriteResult result) {
        return new WriteStep(Optional.empty(), result);
    }
}
