package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.mapping.TypeName;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What errors say, and what they keep to themselves. */
class MessagesTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    /** One stored value of each type. */
    private static final List<DynamoValue> STORED = List.of(
            new DynamoValue.S("text"),
            new DynamoValue.N("5"),
            new DynamoValue.B(new byte[] {1}),
            new DynamoValue.Bool(true),
            new DynamoValue.Ss(List.of("a")),
            new DynamoValue.Ns(List.of("1")),
            new DynamoValue.Bs(List.of(new DynamoValue.B(new byte[] {1}))),
            new DynamoValue.L(List.of()),
            new DynamoValue.M(Map.of()));

    @Test
    void sayWhichColumnWhichValueAndWhatToDo() {
        assertThat((Throwable) encodeError(TypeName.INTEGER, "abc"))
                .hasMessage("posts.c (integer): 'abc' is not a number; give a number, or its digits as text");
        assertThat((Throwable) encodeError(TypeName.INTEGER, new BigDecimal("10.5")))
                .hasMessage("posts.c (integer): '10.5' has a fraction, which integer does not hold;"
                        + " round it, or use a decimal");
        assertThat((Throwable) encodeError(TypeName.STRING_SET, List.of()))
                .hasMessage("posts.c (string_set): '[]' is an empty set, which DynamoDB does not store; write NULL");
    }

    @ParameterizedTest
    @EnumSource
    void aStoredValueOfAnotherTypeNamesBothTypesAndIsStillShown(TypeName type) throws SQLException {
        TypedColumn column = Columns.of(type);
        StoredType declared = column.attribute().type().stored();
        for (DynamoValue stored : STORED) {
            if (declared != StoredType.ANY && declared != stored.type()) {
                SQLException error = catchError(() -> column.decode(stored));
                Messages.check(error, "posts.c: ");
                assertThat(error.getSQLState()).isEqualTo("22018");
                assertThat(error.getMessage())
                        .contains("is stored as " + stored.type() + ",", type.word() + ", which is " + declared);
            }
        }
    }

    @Test
    void textShowsWhateverIsStored() throws SQLException {
        List<String> texts = new ArrayList<>();
        for (DynamoValue stored : STORED) {
            texts.add(Values.text(stored));
        }
        assertThat(texts).containsExactly("text", "5", "01", "true", "[\"a\"]", "[1]", "[\"AQ==\"]", "[]", "{}");
    }

    @Test
    void epochColumnsNameTheirTypeAsWell() {
        SQLException error = catchError(() -> Columns.all().get("epoch_seconds").decode(new DynamoValue.S("now")));
        assertThat(error.getMessage()).contains("'now' is stored as S", "timestamp, which is N");
    }

    @ParameterizedTest
    @EnumSource
    void neverShowAValueThatIsSensitive(TypeName type) {
        TypedColumn column = Columns.sensitive(type);
        for (Object value : new Object[] {
            "s3cret",
            "{\"s3cret\":1,\"s3cret\":2",
            "{\"s3cret\":1,\"s3cret\":2}",
            List.of("s3cret", new Object()),
            Map.of("s3cret", new Object()),
            new StringReader("s3cret"),
            Double.NaN,
        }) {
            String message = message(() -> column.encode(value, UTC));
            assertThat(message).doesNotContain("s3cret");
        }
        for (DynamoValue stored :
                new DynamoValue[] {new DynamoValue.S("s3cret"), new DynamoValue.Ss(List.of("s3cret"))}) {
            assertThat(message(() -> column.decode(stored))).doesNotContain("s3cret");
        }
        assertThat(column.show("s3cret")).isEqualTo("the value");
    }

    @Test
    void gettersDoNotShowTheValueAsTheyDoNotKnowWhetherItIsSensitive() {
        SQLException error = catchError(() -> Values.convert("s3cret", Integer.class, UTC, "label"));
        assertThat((Throwable) error)
                .hasMessage("label: the value is not a number; give a number, or its digits as text");
    }

    @Test
    @Timeout(10)
    void areShortWhateverTheValue() {
        String text = "x".repeat(1_000_000);
        for (Object value : new Object[] {
            text,
            List.of(text),
            new byte[1_000_000],
            Collections.nCopies(100_000, 1),
            new BigDecimal("1E2000"),
            new BigDecimal("1E999999999"),
            new BigDecimal("1E-999999999"),
            new DynamoValue.B(new byte[1_000_000]),
            "{\"" + text + "\":1,\"" + text + "\":2}",
        }) {
            for (TypeName type : new TypeName[] {TypeName.BOOLEAN, TypeName.UUID, TypeName.DATE, TypeName.MAP}) {
                Messages.check(encodeError(type, value), "posts.c (" + type.word() + "): ");
            }
            assertThat(Values.show(value).length()).isLessThan(70);
        }
    }

    @Test
    void doNotReadWhatIsReadOnce() {
        StringReader reader = new StringReader("abc");
        assertThat(Values.show(reader)).isEqualTo("'java.io.StringReader'");
        assertThat(Shown.outcome(() -> Columns.of(TypeName.STRING).encode(reader, UTC)))
                .isEqualTo("S abc");
    }

    @Test
    void keepTheCauseOfAStreamThatFails() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };
        SQLException error = encodeError(TypeName.STRING, failing);
        assertThat(error.getSQLState()).isEqualTo("22018");
        assertThat(error.getCause()).hasMessage("gone");
    }

    @Test
    void showValuesAsTheyAre() {
        assertThat(Values.show(null)).isEqualTo("NULL");
        assertThat(Values.show("it")).isEqualTo("'it'");
        assertThat(Values.show(new byte[] {(byte) 0xCA})).isEqualTo("'CA'");
        assertThat(Values.show(new DynamoValue.S("it"))).isEqualTo("'it'");
        assertThat(Values.show(Instant.EPOCH)).isEqualTo("'1970-01-01T00:00:00Z'");
        assertThat(Values.show(Instant.MAX)).isEqualTo("'java.time.Instant'");
        assertThat(Values.show("😀".repeat(40))).isEqualTo("'" + "😀".repeat(30) + "…'");
        assertThat(Values.show("x" + "😀".repeat(40))).isEqualTo("'x" + "😀".repeat(29) + "…'");
    }

    @Test
    void aClassThatNoGetterKnowsIsRefused() {
        assertThat(Shown.outcome(() -> Values.convert("a", Thread.class, UTC, "c")))
                .isEqualTo("22018");
    }

    private static SQLException encodeError(TypeName type, Object value) {
        return catchError(() -> Columns.of(type).encode(value, UTC));
    }

    private static String message(ThrowingCallable call) {
        SQLException error = catchError(call);
        return error == null ? "" : error.getMessage();
    }

    private static SQLException catchError(ThrowingCallable call) {
        return catchThrowableOfType(SQLException.class, call);
    }
}
