package io.ashdynamo.examples.shell;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/**
 * SQLLine on sample rows in a DynamoDB in this JVM, or on the URL that is its first argument. Further arguments are
 * SQLLine's. It prompts in a terminal; from anything else it reads a script, and the exit code is 1 if a command
 * failed.
 */
public final class Shell {

    private static final String SAMPLE = "jdbc:ashdynamo:mem:shell?mapping=classpath:sample.yaml";

    private static final String GREETING = """
            Customers, their orders and posts, in a DynamoDB inside this program. Try:
              !tables    !columns orders    !primarykeys orders    !indexes posts
              SELECT * FROM orders WHERE customer_id = 'C001';
              SELECT name, address.city FROM customers WHERE country = 'JP' AND address.number < 20;
              EXPLAIN ANALYZE SELECT total FROM orders WHERE status = 'open';
              SHOW TABLES;    DESCRIBE orders;    SHOW INDEXES FROM posts;
              UPDATE customers SET country = 'NZ' WHERE customer_id = 'C001';
              !outputformat vertical    !history    !help    !quit\
            """;

    private Shell() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int exitCode = run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String... args) throws IOException {
        boolean sample = args.length == 0 || !args[0].startsWith("jdbc:");
        String url = sample ? SAMPLE : args[0];
        try (Connection connection = DriverManager.getConnection(url)) {
            if (sample) {
                SampleData.insert(connection);
            }
        } catch (SQLException e) {
            System.err.println("Error: " + e.getMessage());
            return 1;
        }
        List<String> options = new ArrayList<>(List.of(
                "-u",
                url,
                "--connectInteractionMode=notAskCredentials",
                "--isolation=TRANSACTION_READ_COMMITTED",
                "--fastConnect=false"));
        options.addAll(Arrays.asList(args).subList(sample ? 0 : 1, args.length));

        // SQLLine prints times in the JVM's zone; the driver reads those in SQL in UTC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // That there is no terminal is fine, and nothing for JLine to warn of.
        System.setProperty("org.jline.terminal.dumb", "true");
        Console console = new Console(sample ? Optional.of(GREETING) : Optional.empty());
        return console.exitCode(console.begin(options.toArray(new String[0]), null, true));
    }
}
