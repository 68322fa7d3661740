package io.ashdynamo.examples.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransfersTest {

    @Test
    void printsTheSameOfBothAndTheSumNeverChanges() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Transfers.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(TransfersTest::withoutNumberOfConflicts))
                .containsExactlyElementsOf(
                        Stream.concat(of("JDBI"), of("Spring")).toList());
    }

    private static Stream<String> of(String library) {
        return List.of(
                "== " + library,
                "30.00 from ann to bob: {ann=70.00, bob=130.00, cid=100.00, dee=100.00}",
                "70.01 from ann to cid: ann has less than 70.01: {ann=70.00, bob=130.00, cid=100.00, dee=100.00}",
                "10.00 from bob to eve: there is no account eve: {ann=70.00, bob=130.00, cid=100.00, dee=100.00}",
                "the sum, seen during 100 transfers of 4 threads: [400.00]",
                "conflicts, after which a transfer or a look was run again: N",
                "the sum afterwards: 400.00",
                "each account: {ann=72.80, bob=128.91, cid=100.83, dee=97.46}",
                "transfers in the log: 101")
                .stream();
    }

    private static String withoutNumberOfConflicts(String line) {
        return line.replaceAll("(conflicts.*): [0-9]+", "$1: N");
    }
}
