package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JDBI 3 on a pool of one connection. */
class JdbiIT {

    private static final Instant AT = Instant.parse("2026-01-31T12:00:00.5Z");

    private Session db;
    private HikariDataSource pool;
    private Jdbi jdbi;

    /** A row of posts. */
    public record Post(String email, Instant insertedAt, String status, String title, int likes, long version) {}

    @BeforeEach
    void open() throws SQLException {
        db = Session.open("jdbc:ashdynamo:mem:jdbi", Mappings.POSTS);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(db.url());
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        jdbi = Jdbi.create(pool);
        jdbi.registerRowMapper(ConstructorMapper.factory(Post.class));
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
        db.close();
    }

    private int insert(Handle handle, String email, Instant at, String title) {
        return handle.createUpdate("INSERT INTO posts (email, inserted_at, status, title)"
                        + " VALUES (:email, :at, 'active', :title)")
                .bind("email", email)
                .bind("at", at)
                .bind("title", title)
                .execute();
    }

    private <T> List<T> list(Class<T> type, String sql, Object... arguments) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            for (int i = 0; i < arguments.length; i++) {
                query.bind(i, arguments[i]);
            }
            return query.mapTo(type).list();
        });
    }

    @Test
    void generatedKeysOfAnInsertAreMapped() {
        Post post = jdbi.withHandle(
                handle -> handle.createUpdate("INSERT INTO posts (email, status, title) VALUES (?, ?, ?)")
                        .bind(0, "a@x")
                        .bind(1, "active")
                        .bind(2, "Hello")
                        .executeAndReturnGeneratedKeys("email", "inserted_at", "status", "title", "likes", "version")
                        .mapTo(Post.class)
                        .one());

        assertThat(post.email()).isEqualTo("a@x");
        assertThat(post.version()).isEqualTo(1);
        assertThat(list(Post.class, "SELECT * FROM posts WHERE email = 'a@x'")).containsExactly(post);
    }

    @Test
    void rowIsReadByItsKeyIntoARecord() {
        jdbi.useHandle(handle -> insert(handle, "a@x", AT, "Hello"));

        assertThat(list(Post.class, "SELECT * FROM posts WHERE email = ? AND inserted_at = ?", "a@x", AT))
                .containsExactly(new Post("a@x", AT, "active", "Hello", 0, 1));
    }

    @Test
    void partitionIsReadInOrderAndMappedToScalars() {
        jdbi.useHandle(handle -> {
            insert(handle, "a@x", AT.plusSeconds(1), "second");
            insert(handle, "a@x", AT, "first");
            insert(handle, "b@x", AT, "other");
        });

        assertThat(list(String.class, "SELECT title FROM posts WHERE email = ?", "a@x"))
                .containsExactly("first", "second");
    }

    @Test
    void updateAndDeleteCountTheirRows() {
        jdbi.useHandle(handle -> {
            insert(handle, "a@x", AT, "old");

            String update = "UPDATE posts SET title = 'new' WHERE email = 'a@x' AND inserted_at = ?";
            assertThat(handle.execute(update, AT)).isEqualTo(1);
            assertThat(handle.execute(update, AT.plusSeconds(1))).isZero();
            String delete = "DELETE FROM posts WHERE email = 'a@x' AND inserted_at = ?";
            assertThat(handle.execute(delete, AT)).isEqualTo(1);
            assertThat(handle.execute(delete, AT)).isZero();
        });
    }

    @Test
    void timesOfJavaTimeAreArgumentsAndResults() {
        OffsetDateTime offset = OffsetDateTime.parse("2026-01-31T14:00:00.5+02:00");
        jdbi.useHandle(handle -> {
            insert(handle, "a@x", AT, "at noon");

            assertThat(handle.createQuery("SELECT inserted_at FROM posts WHERE email = 'a@x' AND inserted_at = ?")
                            .bind(0, offset)
                            .mapTo(OffsetDateTime.class)
                            .one())
                    .isEqualTo(offset.withOffsetSameInstant(java.time.ZoneOffset.UTC));
            assertThat(handle.createQuery("SELECT inserted_at FROM posts WHERE email = 'a@x'")
                            .mapTo(LocalDate.class)
                            .one())
                    .isEqualTo("2026-01-31");
        });
    }

    @Test
    void batchInsertsItsRows() {
        int[] counts = jdbi.withHandle(handle -> {
            var batch =
                    handle.prepareBatch("INSERT INTO posts (email, status, likes) VALUES (:email, 'active', :likes)");
            for (int i = 0; i < 5; i++) {
                batch.bind("email", i + "@x").bind("likes", i).add();
            }
            return batch.execute();
        });

        assertThat(counts).containsExactly(1, 1, 1, 1, 1);
        assertThat(list(Integer.class, "SELECT likes FROM posts")).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void duplicateKeySurfacesAsAViolationOfIntegrity() {
        jdbi.useHandle(handle -> {
            insert(handle, "a@x", AT, "first");

            assertThatExceptionOfType(UnableToExecuteStatementException.class)
                    .isThrownBy(() -> insert(handle, "a@x", AT, "second"))
                    .withCauseExactlyInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .satisfies(e -> assertThat(((SQLException) e.getCause()).getSQLState())
                            .isEqualTo("23505"));
        });
    }

    @Test
    void poolKeepsItsConnectionOverUnsupportedCalls() throws SQLException {
        List<Refusal.Action> unsupported = List.of(
                () -> use(connection -> connection.prepareStatement("SELECT DISTINCT email FROM posts")),
                () -> use(connection -> connection.prepareCall("{call x}")),
                () -> use(Connection::createClob),
                () -> use(connection -> connection.createStruct("x", new Object[0])));
        Connection before = physical();

        for (Refusal.Action call : unsupported) {
            Refusal.of(call).is(Refusal.Cause.NOT_SUPPORTED, "not supported");
        }

        assertThat(physical()).isSameAs(before);
        assertThat(before.isClosed()).isFalse();
    }

    private interface Use {
        Object with(Connection connection) throws SQLException;
    }

    private void use(Use use) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            use.with(connection);
        }
    }

    private Connection physical() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.unwrap(Connection.class);
        }
    }
}
