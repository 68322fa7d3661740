package io.ashdynamo.error;

import java.util.stream.Stream;

/** Every SQLState that the driver answers with. */
public enum SqlState {
    MISSING_PARAMETER("07001"),
    INVALID_INDEX("07009"),
    CANNOT_CONNECT("08001"),
    CONNECTION_CLOSED("08003"),
    CONNECTION_LOST("08006"),
    COMMIT_UNKNOWN("08007"),
    OUT_OF_RANGE("22003"),
    BAD_VALUE("22018"),
    EMPTY_VALUE("22023"),
    NULL_NOT_ALLOWED("23502"),
    DUPLICATE_KEY("23505"),
    CONSTRAINT("23514"),
    NO_TRANSACTION("25000"),
    IN_TRANSACTION("25001"),
    NOT_AUTHENTICATED("28000"),
    NO_SAVEPOINT("3B001"),
    CONFLICT("40001"),
    ACTION_NOT_ALLOWED("42501"),
    SYNTAX("42601"),
    UNKNOWN_TABLE("42S02"),
    UNKNOWN_COLUMN("42S22"),
    THROTTLED("53000"),
    LIMIT_PASSED("53400"),
    TOO_LARGE("54000"),
    CANCELLED("57014"),
    SERVICE("58000"),
    INVALID_ARGUMENT("HY009"),
    WRONG_ORDER("HY010"),
    NOT_SUPPORTED("HYC00"),
    TIMEOUT("HYT00");

    private final String code;

    SqlState(String code) {
        this.code = code;
    }

    /** The five characters. */
    public String code() {
        return code;
    }

    /** The state of these five characters. */
    static SqlState of(String code) {
        return Stream.of(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is no SQLState of the driver"));
    }
}
