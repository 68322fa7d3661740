package io.ashdynamo.examples.quickstart;

import io.ashdynamo.datalayer.DataLayer;
import io.ashdynamo.jdbc.AshDynamoDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** The same resources from Java, without SQL and under the same rules. */
public final class DataLayerExample {

    private static final String URL = "jdbc:ashdynamo:mem:datalayer?mapping=classpath:quickstart.yaml";

    private DataLayerExample() {}

    /** Creates, reads, updates and destroys a post. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = new AshDynamoDataSource(URL).getConnection()) {
            DataLayer data = connection.unwrap(DataLayer.class);

            Map<String, Object> post = data.create(
                    "posts",
                    Map.of("email", "eve@example.com", "status", "active", "title", "No SQL", "tags", Set.of("java")));
            System.out.println("created:   " + post);

            Map<String, Object> key = Map.of("email", "eve@example.com", "inserted_at", post.get("inserted_at"));
            System.out.println("read:      " + data.read("posts", key, "title", "tags"));
            System.out.println("updated:   " + data.update("posts", key, Map.of("title", "Still no SQL")));
            System.out.println("destroyed: " + data.destroy("posts", key));
            System.out.println("read:      " + data.read("posts", key));
        }
    }
}
