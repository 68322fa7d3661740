package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why DynamoDB has cancelled a transaction.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems</a>
 */
final class Cancellation {

    private static final String NONE = "None";
    private static final String OVER = "; nothing was written, and the transaction is over";

    private Cancellation() {}

    /**
     * The error of a commit.
     *
     * @param items in the order of the reasons
     */
    static SQLException ofCommit(List<UnitItem> items, TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        List<Integer> guilty = IntStream.range(0, Math.min(items.size(), reasons.size()))
                .boxed()
                .filter(i -> !code(reasons.get(i)).equals(NONE))
                .sorted(Comparator.comparing(i -> rank(code(reasons.get(i)))))
                .toList();
        if (guilty.isEmpty()) {
            return Errors.service("TransactWriteItems: " + e.getMessage() + OVER, e);
        }
        int others = guilty.size() - 1;
        String end = (others == 0 ? "" : "; and " + others + " more") + OVER;
        UnitItem item = items.get(guilty.get(0));
        CancellationReason reason = reasons.get(guilty.get(0));
        String where = (item.statement().isEmpty() ? "" : item.statement() + ": ") + item.shown();
        return switch (code(reason)) {
            case "ConditionalCheckFailed" -> conflict(where + changed(item), end, e);
            case "TransactionConflict" -> conflict(where + " is being written by others", end, e);
            default -> other(where, reason, end, e);
        };
    }

    private static String changed(UnitItem item) {
        return item.read().isEmpty()
                ? " was made by others after the transaction had found none"
                : " was changed by others after the transaction had read it";
    }

    private static SQLException conflict(String what, String end, TransactionCanceledException e) {
        return Errors.conflict(what + end + ". Begin it again", e);
    }

    /** The error of a read that was cancelled for another reason than a conflict. */
    static SQLException ofRead(String resource, TransactionCanceledException e) {
        CancellationReason reason = e.cancellationReasons().stream()
                .filter(one -> !code(one).equals(NONE))
                .findFirst()
                .orElse(CancellationReason.builder().message(e.getMessage()).build());
        return other(resource, reason, "", e);
    }

    private static SQLException other(
            String where, CancellationReason reason, String end, TransactionCanceledException e) {
        String message = where + ": " + reason.message() + " (" + code(reason) + ")" + end;
        return switch (code(reason)) {
            case "ProvisionedThroughputExceeded", "ThrottlingError" -> Errors.throttled(message, e);
            case "ItemCollectionSizeLimitExceeded" -> Errors.tooLarge(message, e);
            default ->
                SdkErrors.isTooLarge(reason.message()) ? Errors.tooLarge(message, e) : Errors.service(message, e);
        };
    }

    private static String code(CancellationReason reason) {
        return reason.code() == null ? NONE : reason.code();
    }

    /** What would come again comes first, so that nobody begins the transaction again in vain. */
    private static int rank(String code) {
        return switch (code) {
            case "ConditionalCheckFailed" -> 1;
            case "TransactionConflict" -> 2;
            case "ProvisionedThroughputExceeded", "ThrottlingError" -> 3;
            default -> 0;
        };
    }
}
