package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A result far larger than the heap. */
class StreamingIT {

    private static final int ROWS = 100_000;
    private static final int BATCH = 25;
    private static final int THREADS = 4;

    @TempDir
    Path directory;

    @Test
    void hundredThousandItemsStreamInAHeapOf64Megabytes() throws Exception {
        try (Session db = Session.open("jdbc:ashdynamo:mem:streaming", Mappings.NOTES)) {
            load(db.raw(), db.table());
            String endpoint = db.endpoint();
            String url = Session.url("jdbc:ashdynamo:" + endpoint, Mappings.file(Mappings.NOTES, db.table()));

            Program program = Program.run(directory, Program.withoutEmbedded(), List.of("-Xmx64m"), "stream", url);

            long checksum = IntStream.range(0, ROWS)
                    .mapToLong(i -> PlainProgram.checksum(id(i), text(i), i))
                    .sum();
            assertThat(program.exit()).as(program.errors()).isZero();
            assertThat(program.output().strip()).isEqualTo(ROWS + " " + checksum);
        }
    }

    private static void load(DynamoDbClient client, String table) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> batches = IntStream.range(0, ROWS / BATCH)
                    .<Future<?>>mapToObj(batch -> threads.submit(() -> write(client, table, batch)))
                    .toList();
            for (Future<?> batch : batches) {
                batch.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void write(DynamoDbClient client, String table, int batch) {
        Map<String, List<WriteRequest>> left = Map.of(
                table,
                IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                        .mapToObj(StreamingIT::put)
                        .toList());
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> requests = left;
            left = client.batchWriteItem(r -> r.requestItems(requests)).unprocessedItems();
        }
    }

    private static WriteRequest put(int i) {
        Map<String, AttributeValue> item = Map.of("id", s(id(i)), "text", s(text(i)), "n", n(i));
        return WriteRequest.builder().putRequest(r -> r.item(item)).build();
    }

    private static String id(int i) {
        return "note " + i;
    }

    private static String text(int i) {
        return Integer.toString(i, 36).repeat(20);
    }
}
