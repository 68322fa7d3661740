package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.type.DynamoValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueOrderTest {

    private static final String[] CHARACTERS = {
        "a", "\u007f", "é", "\uD7FF", "\uE000", "\uFFFD", "\uD800\uDC00", "\uDBFF\uDFFD"
    };

    @Test
    void textsAreInTheOrderOfTheirUtf8Bytes() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String left = text(random);
            String right = text(random);
            int wanted = Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
            int is = ValueOrder.compare(new DynamoValue.S(left), new DynamoValue.S(right));
            assertThat(Integer.signum(is)).as("'%s' and '%s'", left, right).isEqualTo(Integer.signum(wanted));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0, 0", "10, 1E+1, 0", "-0, 0, 0", "9, 10, -1", "-9, -10, 1", "1E-130, 0, 1"})
    void numbersAreComparedByValue(String left, String right, int wanted) {
        assertThat(ValueOrder.compare(new DynamoValue.N(left), new DynamoValue.N(right)))
                .isEqualTo(wanted);
        assertThat(ValueOrder.areEqual(new DynamoValue.N(left), new DynamoValue.N(right)))
                .isEqualTo(wanted == 0);
    }

    @Test
    void binariesAreComparedAsUnsignedBytes() {
        DynamoValue high = new DynamoValue.B(new byte[] {(byte) 0x80});
        DynamoValue low = new DynamoValue.B(new byte[] {0x7f, 0x7f});
        assertThat(ValueOrder.compare(high, low)).isPositive();
    }

    @Test
    void falseIsBeforeTrue() {
        assertThat(ValueOrder.compare(new DynamoValue.Bool(false), new DynamoValue.Bool(true)))
                .isNegative();
    }

    @Test
    void setsAreEqualInAnyOrderAndListsAreNot() {
        DynamoValue one = new DynamoValue.N("1");
        DynamoValue two = new DynamoValue.N("2.0");
        DynamoValue alsoTwo = new DynamoValue.N("2");
        assertThat(ValueOrder.areEqual(new DynamoValue.Ns(List.of("1", "2.0")), new DynamoValue.Ns(List.of("2", "1"))))
                .isTrue();
        assertThat(ValueOrder.areEqual(new DynamoValue.L(List.of(one, two)), new DynamoValue.L(List.of(one, alsoTwo))))
                .isTrue();
        assertThat(ValueOrder.areEqual(new DynamoValue.L(List.of(one, two)), new DynamoValue.L(List.of(two, one))))
                .isFalse();
    }

    @Test
    void mapsAreEqualByTheirValues() {
        DynamoValue map = new DynamoValue.M(Map.of("k", new DynamoValue.N("1.0")));
        assertThat(ValueOrder.areEqual(map, new DynamoValue.M(Map.of("k", new DynamoValue.N("1")))))
                .isTrue();
        assertThat(ValueOrder.areEqual(map, new DynamoValue.M(Map.of("j", new DynamoValue.N("1")))))
                .isFalse();
    }

    @Test
    void valuesOfDifferentTypesAreNeverEqual() {
        assertThat(ValueOrder.areEqual(new DynamoValue.S("1"), new DynamoValue.N("1")))
                .isFalse();
    }
}
