package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesAndCostTest {

    @Test
    void printsThePagesAndThenWhatTheWholeHasCost() throws Exception {
        assertThat(Output.of(PagesAndCost::main)).isEqualTo("""
                        page:
                         First
                         Second
                        page:
                         Third
                         Fourth
                        page:
                         Fifth
                        1 pages, 5 items read, 5 matched
                        First
                        Second
                        Third
                        Fourth
                        Fifth
                        0.5
                        {posts=0.5}
                        1
                        """);
    }
}
