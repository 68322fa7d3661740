package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadExpressionsTest {

    private static final TypedColumn NOTE = column("note");
    private static final TypedColumn KEY = column("key");

    private static TypedColumn column(String name) {
        Attribute attribute = new Attribute(
                name,
                AttributeType.of(TypeName.STRING),
                name,
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Constraints.NONE);
        return new TypedColumn("orders", attribute);
    }

    private static ReadExpressions expressions(Filter filter) {
        return ReadExpressions.of(filter, Set.of("key"), local -> List.of(KEY), new ReadExpressions.Shape(false, 0));
    }

    private static Filter compare(TypedColumn column, Comparator operator, String value) {
        return new Filter.Compare(column, operator, new DynamoValue.S(value));
    }

    private static List<Filter> many(int count, IntFunction<Filter> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    @Test
    void whatDynamoDbSaysWhollyIsNotCheckedAgain() {
        ReadExpressions expressions = expressions(compare(NOTE, Comparator.EQUAL, "a"));
        assertThat(expressions.filter()).contains("#0 = :0");
        assertThat(expressions.local()).isEqualTo(Filter.Truth.TRUE);
    }

    @Test
    void aKeyOfWhatIsReadStaysOutOfTheExpression() {
        Filter filter =
                Filter.and(List.of(compare(KEY, Comparator.NOT_EQUAL, "a"), compare(NOTE, Comparator.LESS, "b")));
        ReadExpressions expressions = expressions(filter);
        assertThat(expressions.filter()).contains("#0 < :0");
        assertThat(expressions.local()).isEqualTo(filter);
    }

    @Test
    void anAlternativeThatCannotBeSaidTakesTheOthersWithIt() {
        Filter filter = Filter.or(List.of(compare(KEY, Comparator.EQUAL, "a"), compare(NOTE, Comparator.EQUAL, "b")));
        ReadExpressions expressions = expressions(filter);
        assertThat(expressions.filter()).isEmpty();
        assertThat(expressions.placeholders().valuesOrNull()).isNull();
        assertThat(expressions.local()).isEqualTo(filter);
    }

    @Test
    void ofTooManyTermsThoseThatFitAreSent() {
        Filter tooMany = Filter.or(many(200, i -> compare(NOTE, Comparator.LESS, "v" + i)));
        Filter filter = Filter.and(List.of(tooMany, compare(NOTE, Comparator.GREATER, "a")));
        ReadExpressions expressions = expressions(filter);
        assertThat(expressions.filter()).contains("#0 > :0");
        assertThat(expressions.placeholders().valuesOrNull()).hasSize(1);
        assertThat(expressions.local()).isEqualTo(filter);
    }

    @Test
    void noExpressionIsLongerThanDynamoDbTakes() {
        // Each is a check of the type and a comparison, so four operators with their ANDs.
        Filter filter = Filter.and(many(400, i -> compare(NOTE, Comparator.NOT_EQUAL, "v" + i)));
        ReadExpressions expressions = expressions(filter);
        String text = expressions.filter().orElseThrow();
        assertThat(text).hasSizeLessThanOrEqualTo(4096);
        assertThat(text.split("attribute_type", -1)).hasSizeBetween(60, 76);
        assertThat(expressions.local()).isEqualTo(filter);
    }
}
