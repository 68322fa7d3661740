package io.ashdynamo.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "posts, posts",
        "%, posts",
        "'%', ''",
        "p%, posts",
        "%s, posts",
        "%o%t%, posts",
        "p_sts, posts",
        "_____, posts",
        "%%, posts",
        "p%_s, posts",
        "a\\_b, a_b",
        "a\\%b, a%b",
        "a\\\\b, a\\b",
        "a\\b, a\\b",
        "a\\, a\\",
        "%ab%ac, abxabac",
        "_, 😀",
    })
    void matches(String pattern, String name) {
        assertThat(NamePattern.of(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "posts, Posts",
        "posts, post",
        "'', posts",
        "_, ''",
        "____, posts",
        "______, posts",
        "a\\_b, axb",
        "a\\%b, axb",
        "a_b, aXXb",
        "%s, post",
        "DBEAVERFAKETABLENAMEFORPING, posts",
    })
    void doesNotMatch(String pattern, String name) {
        assertThat(NamePattern.of(pattern).matches(name)).isFalse();
    }

    @Test
    void matchesEverythingWithoutPattern() {
        assertThat(NamePattern.of(null).matches("posts")).isTrue();
    }

    @Test
    void isNotSlowedDownByManyWildcards() {
        assertThat(NamePattern.of("%a".repeat(1000) + "b").matches("a".repeat(5000)))
                .isFalse();
    }
}
