package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikePatternTest {

    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final String[] PIECES = {"a", "b", "A", "%", "_", "!", ".", "é", "\n", "\uD83D\uDE00"};

    @Test
    void matchesAsARegularExpressionWould() throws SQLException {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            boolean escaped = random.nextBoolean();
            String pattern = pieces(random, escaped);
            String text = pieces(random, false);
            boolean wanted = regex(pattern, escaped).matcher(text).matches();
            assertThat(LikePattern.of(pattern, escaped ? "!" : "").matches(text))
                    .as("seed %d: '%s' LIKE '%s'%s", SEED, text, pattern, escaped ? " ESCAPE '!'" : "")
                    .isEqualTo(wanted);
        }
    }

    private static String pieces(Random random, boolean escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            // Alone it would escape what follows, which must be a wildcard or itself.
            text.append(escaped && piece.equals("!") ? "!" + "%_!".charAt(random.nextInt(3)) : piece);
        }
        return text.toString();
    }

    private static Pattern regex(String pattern, boolean escaped) {
        StringBuilder regex = new StringBuilder();
        int[] codes = pattern.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            if (escaped && codes[i] == '!') {
                regex.append(Pattern.quote(Character.toString(codes[++i])));
            } else {
                regex.append(
                        codes[i] == '%' ? ".*" : codes[i] == '_' ? "." : Pattern.quote(Character.toString(codes[i])));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    @ParameterizedTest
    @CsvSource({
        "abc,    abc, true,  false",
        "abc%,   abc, false, true",
        "%,      '',  false, true",
        "a%c,    a,   false, false",
        "a_,     a,   false, false",
        "a%%,    a,   false, false",
        "'',     '',  true,  false",
        "a!%,    a%,  true,  false",
        "a!%b%,  a%b, false, true"
    })
    void tellsWhatDynamoDbCanSayOfIt(String pattern, String prefix, boolean exact, boolean isPrefix)
            throws SQLException {
        LikePattern parsed = LikePattern.of(pattern, "!");
        assertThat(parsed.prefix()).isEqualTo(prefix);
        assertThat(parsed.isExact()).isEqualTo(exact);
        assertThat(parsed.isPrefix()).isEqualTo(isPrefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!", "!a", "a!b"})
    void refusesAnEscapeOfNothing(String pattern) {
        assertThatThrownBy(() -> LikePattern.of(pattern, "!"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22018"));
    }

    @Test
    void refusesAnEscapeOfTwoCharacters() {
        assertThatThrownBy(() -> LikePattern.of("a", "!!")).hasMessageContaining("is not one character");
    }

    @Test
    void manyWildcardsTakeNoExponentialTime() throws SQLException {
        LikePattern pattern = LikePattern.of("%a".repeat(200) + "b", "");
        assertThat(pattern.matches("a".repeat(10_000))).isFalse();
    }
}
