package io.ashdynamo.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A program that uses an instance and returns from main, with nothing closed. */
final class ForkedMain {

    private ForkedMain() {}

    public static void main(String[] args) throws IOException {
        DynamoDbClient client = Client.of(endpoint(args[1]));
        switch (args[0]) {
            case "write" -> {
                Client.createTable(client, "forked");
                Client.put(client, "forked", "written");
            }
            case "read" -> {
                if (!Client.has(client, "forked", "written")) {
                    throw new IllegalStateException("The item is not there");
                }
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static URI endpoint(String where) throws IOException {
        EmbeddedDynamoDb local = new EmbeddedDynamoDb();
        return where.equals("memory") ? local.inMemory("forked") : local.inDirectory(Path.of(where));
    }
}
