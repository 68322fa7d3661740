package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRangeTest {

    private static final TypedColumn SORT = new TypedColumn(
            "orders",
            new Attribute(
                    "label",
                    AttributeType.of(TypeName.STRING),
                    "label",
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false,
                    Optional.empty(),
                    Constraints.NONE));

    private static Filter compare(Comparator operator, String value) {
        return new Filter.Compare(SORT, operator, new DynamoValue.S(value));
    }

    private static Filter like(String pattern) throws SQLException {
        return new Filter.Like(SORT, LikePattern.of(pattern, ""), false);
    }

    @Test
    void nothingSaidIsTheWholePartition() {
        assertThat(KeyRange.of(List.of()).kind()).isEqualTo(KeyRange.Kind.ALL);
    }

    @Test
    void anEqualityGoesBeforeARange() {
        Filter equal = compare(Comparator.EQUAL, "b");
        Filter greater = compare(Comparator.GREATER, "a");
        KeyRange range = KeyRange.of(List.of(greater, equal));
        assertThat(range.comparator()).isEqualTo(Comparator.EQUAL);
        assertThat(range.covered()).containsExactly(greater, equal);
    }

    @Test
    void anEqualityThatContradictsTheRestIsNothing() {
        Filter greater = compare(Comparator.GREATER, "b");
        KeyRange range = KeyRange.of(List.of(greater, compare(Comparator.EQUAL, "a")));
        assertThat(range.kind()).isEqualTo(KeyRange.Kind.NONE);
        assertThat(KeyRange.of(List.of(compare(Comparator.EQUAL, "a"), compare(Comparator.EQUAL, "b")))
                        .kind())
                .isEqualTo(KeyRange.Kind.NONE);
    }

    @Test
    void twoBoundsBecomeBetweenWhichCoversTheOneThatIncludesItsValue() {
        Filter lower = compare(Comparator.GREATER, "a");
        Filter upper = compare(Comparator.LESS_OR_EQUAL, "c");
        KeyRange range = KeyRange.of(List.of(upper, lower));
        assertThat(range.kind()).isEqualTo(KeyRange.Kind.BETWEEN);
        assertThat(range.first()).isEqualTo(new DynamoValue.S("a"));
        assertThat(range.second()).isEqualTo(new DynamoValue.S("c"));
        assertThat(range.covered()).containsExactly(upper);
    }

    @Test
    void crossedBoundsAreNoItem() {
        KeyRange range =
                KeyRange.of(List.of(compare(Comparator.GREATER_OR_EQUAL, "c"), compare(Comparator.LESS_OR_EQUAL, "a")));
        assertThat(range.kind()).isEqualTo(KeyRange.Kind.NONE);
    }

    @Test
    void aPatternBecomesItsPrefixAndIsCoveredOnlyIfItIsNoMore() throws SQLException {
        assertThat(KeyRange.of(List.of(like("ab%"))).covered()).hasSize(1);
        KeyRange narrowed = KeyRange.of(List.of(like("ab%c")));
        assertThat(narrowed.kind()).isEqualTo(KeyRange.Kind.BEGINS_WITH);
        assertThat(narrowed.first()).isEqualTo(new DynamoValue.S("ab"));
        assertThat(narrowed.covered()).isEmpty();
    }

    @Test
    void aPatternWithoutAPrefixSaysNothing() throws SQLException {
        assertThat(KeyRange.of(List.of(like("%a"))).kind()).isEqualTo(KeyRange.Kind.ALL);
    }

    @Test
    void anEmptyValueIsLeftOutAsNoKeyConditionMayHaveIt() {
        Filter begins =
                new Filter.Call(Predicate.Function.BEGINS_WITH, SORT, Optional.of(new DynamoValue.S("")), false);
        assertThat(KeyRange.of(List.of(compare(Comparator.GREATER, ""), begins)).kind())
                .isEqualTo(KeyRange.Kind.ALL);
    }
}
