package io.ashdynamo.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopTest {

    private static final Path EXPECTED = Path.of("src/test/resources/shop.txt");

    @Test
    void printsTheRowsOfEachAccessPatternAndWhatChangesDo() throws Exception {
        List<String> printed = printed().lines().filter(line -> !isOfPlan(line)).toList();

        assertThat(printed.subList(0, printed.size() - 1)).isEqualTo(Files.readAllLines(EXPECTED));
        assertThat(printed.get(printed.size() - 1))
                .contains(
                        "\"PK\":\"ORDER#1001\"",
                        "\"SK\":\"HEADER\"",
                        "\"GSI1PK\":\"CUSTOMER#ann\"",
                        "\"GSI1SK\":\"ORDER#2026-02-01T00:00:00.000Z#1001\"",
                        "\"GSI2PK\":\"STATUS#shipped\"",
                        "\"GSI2SK\":\"ORDER#2026-02-01T00:00:00.000Z#1001\"",
                        "\"total_cents\":5360");
    }

    /** The plans are what {@link AccessPatternsTest} looks at. */
    private static boolean isOfPlan(String line) {
        return line.startsWith("    ");
    }

    private static String printed() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Shop.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
