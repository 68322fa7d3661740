package io.ashdynamo.examples.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** A DynamoDB table through JDBI on HikariCP. */
public final class Quickstart {

    /** A DynamoDB in this JVM; the one in Ireland is {@code jdbc:ashdynamo:aws:eu-west-1?mapping=…}. */
    private static final String URL = "jdbc:ashdynamo:mem:quickstart?mapping=classpath:quickstart.yaml";

    private static final String ANN = "ann@example.com";

    private final Jdbi jdbi;
    private final Posts posts;
    private final PrintStream out;

    private Quickstart(Jdbi jdbi, PrintStream out) {
        this.jdbi = jdbi.setSqlLogger(new SqlPrinter(out));
        this.posts = new Posts(jdbi);
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(URL);
            new Quickstart(Jdbi.create(pool), System.out).run();
        }
    }

    private void run() {
        step("Insert. The driver makes the sort key, the defaults and the version");
        Post hello = posts.add(ANN, "Hello", Set.of("intro"));
        Post keys = posts.add(ANN, "On keys", Set.of("dynamodb", "keys"));
        Post draft = posts.add(ANN, "Draft", Set.of("draft"));
        show(List.of(hello, keys, draft));

        step("Read by key");
        show(posts.find(ANN, hello.insertedAt()).stream().toList());

        step("Update what is still as it was read, then what is not");
        result("updated: " + posts.rename(keys, "On partition keys"));
        result("updated: " + posts.rename(keys, "On sort keys"));

        step("Delete");
        result("deleted: " + posts.delete(draft));

        step("Read by partition");
        show(posts.of(ANN));

        step("Insert a key that exists");
        addAuthor(ANN, "Ann");
        try {
            addAuthor(ANN, "Another Ann");
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof SQLIntegrityConstraintViolationException duplicate)) {
                throw e;
            }
            result("refused: " + duplicate.getMessage() + " (SQLState " + duplicate.getSQLState() + ")");
        }
    }

    private void addAuthor(String email, String name) {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO authors (email, name) VALUES (?, ?)", email, name));
    }

    private void show(Collection<Post> rows) {
        TextTable table = new TextTable("inserted_at", "title", "tags", "version");
        rows.forEach(post -> table.row(post.insertedAt(), post.title(), new TreeSet<>(post.tags()), post.version()));
        out.println(table);
    }

    private void step(String text) {
        out.println(System.lineSeparator() + "== " + text);
    }

    private void result(String text) {
        out.println("  " + text);
    }
}
