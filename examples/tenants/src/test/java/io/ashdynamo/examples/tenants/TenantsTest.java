package io.ashdynamo.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TenantsTest {

    private static final String EXPECTED = """
            == Two tenants write, under the same keys
            acme has 2: [bob 1: 100.00, open, due 2026-01-31, bob 2: 250.00, open, due 2026-02-28]
            acme, by key bob 1: Optional[bob 1: 100.00, open, due 2026-01-31]
            acme, open: [bob 1: 100.00, open, due 2026-01-31, bob 2: 250.00, open, due 2026-02-28]
            beta has 2: [bob 1: 7.50, open, due 2026-03-31, eve 1: 9.90, open, due 2026-01-15]
            beta, by key bob 1: Optional[bob 1: 7.50, open, due 2026-03-31]
            beta, open: [eve 1: 9.90, open, due 2026-01-15, bob 1: 7.50, open, due 2026-03-31]
            == What one does is nothing to the other
            acme pays bob 2: true
            beta pays bob 2: false
            acme deletes all: 2
            acme has 0: []
            acme, by key bob 1: Optional.empty
            acme, open: []
            beta has 2: [bob 1: 7.50, open, due 2026-03-31, eve 1: 9.90, open, due 2026-01-15]
            beta, by key bob 1: Optional[bob 1: 7.50, open, due 2026-03-31]
            beta, open: [eve 1: 9.90, open, due 2026-01-15, bob 1: 7.50, open, due 2026-03-31]
            == What is refused
            acme, from its token: [2]
            another tenant's token: refused (SQLState 22018)
            a name with the separator: refused (SQLState 42501)
            a pattern: refused (SQLState 42501)
            of the pool, tenant: null
            no tenant: refused (SQLState 42501)
            """;

    @Test
    void printsThatEachTenantHasItsOwnAndNothingElse() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Tenants.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(TenantsTest::withoutReason))
                .containsExactlyElementsOf(EXPECTED.lines().toList());
    }

    private static String withoutReason(String line) {
        return line.replaceAll(": .* \\(SQLState", ": refused (SQLState");
    }
}
