package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mapping that cannot be used. */
class MappingFaultsIT {

    private static final String FILE = "classpath:io/ashdynamo/it/ten-faults.yaml";

    /** Line and column, where in the mapping, and the word that says what to do. */
    private static final List<List<String>> FAULTS = List.of(
            List.of("4:20", "resources.posts.partition_key", "did you mean email?"),
            List.of("7:20", "resources.posts.attributes.email", "did you mean string?"),
            List.of("8:48", "resources.posts.attributes.inserted_at.default", "write a timestamp as"),
            List.of("9:36", "resources.posts.attributes.status.allow_nill", "did you mean allow_nil?"),
            List.of("10:46", "resources.posts.attributes.likes.default", "written as digits"),
            List.of("10:65", "resources.posts.attributes.likes.max", "less than min"),
            List.of("11:43", "resources.posts.attributes.title.match", "not a regular expression"),
            List.of(
                    "13:35",
                    "resources.posts.global_secondary_indexes.by_status.partition_key",
                    "did you mean status?"),
            List.of("14:11", "resources.posts.scan", "possible here: allow, warn, deny"),
            List.of("15:22", "resources.posts.optimistic_lock", "integer or bigint"));

    @Test
    void connectNamesAllTenFaultsOfAMappingWithTheirPlaces() throws Exception {
        Refusal refusal = Refusal.of(() -> DriverManager.getConnection("jdbc:ashdynamo:mem:faults?mapping=" + FILE)
                .close());

        List<String> lines = refusal.is(Cause.NO_CONNECTION, "the mapping cannot be used")
                .error()
                .getMessage()
                .lines()
                .skip(1)
                .toList();
        assertThat(lines).hasSameSizeAs(FAULTS);
        for (int i = 0; i < FAULTS.size(); i++) {
            List<String> fault = FAULTS.get(i);
            assertThat(lines.get(i))
                    .startsWith(FILE + ":" + fault.get(0) + ": " + fault.get(1) + ": ")
                    .contains(fault.get(2));
        }
    }
}
