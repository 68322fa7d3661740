package io.ashdynamo.examples.quickstart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The posts: each method is one statement, and one call of DynamoDB. */
public final class Posts {

    private static final String INSERT = """
            INSERT INTO posts (email, status, title, tags)
            VALUES (:email, 'active', :title, :tags)""";

    private static final String BY_KEY = """
            SELECT email, inserted_at, status, title, tags, version FROM posts
            WHERE email = :email AND inserted_at = :insertedAt""";

    private static final String BY_PARTITION = """
            SELECT email, inserted_at, status, title, tags, version FROM posts
            WHERE email = :email""";

    private static final String UPDATE = """
            UPDATE posts SET title = :title
            WHERE email = :email AND inserted_at = :insertedAt AND version = :version""";

    private static final String DELETE = """
            DELETE FROM posts
            WHERE email = :email AND inserted_at = :insertedAt""";

    private final Jdbi jdbi;

    /** Through this JDBI, which is told how to read a post and how to write a set. */
    public Posts(Jdbi jdbi) {
        this.jdbi = jdbi.registerRowMapper(ConstructorMapper.factory(Post.class))
                .registerArrayType(String.class, "VARCHAR");
    }

    /** Writes a new one: PutItem. The key and what else the driver made come back as generated keys. */
    public Post add(String email, String title, Set<String> tags) {
        return jdbi.withHandle(handle -> handle.createUpdate(INSERT)
                .bind("email", email)
                .bind("title", title)
                .bindArray("tags", String.class, tags.toArray())
                .executeAndReturnGeneratedKeys()
                .map((made, context) -> new Post(
                        email,
                        made.getObject("inserted_at", Instant.class),
                        "active",
                        title,
                        tags,
                        made.getLong("version")))
                .one());
    }

    /** Reads one by its key: GetItem. */
    public Optional<Post> find(String email, Instant insertedAt) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_KEY)
                .bind("email", email)
                .bind("insertedAt", insertedAt)
                .mapTo(Post.class)
                .findOne());
    }

    /** Reads those of one author, oldest first: Query. */
    public List<Post> of(String email) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_PARTITION)
                .bind("email", email)
                .mapTo(Post.class)
                .list());
    }

    /**
     * Changes a title: UpdateItem, if the post is still as it was read.
     *
     * @return false if it was changed or deleted since, and then nothing was written
     */
    public boolean rename(Post post, String title) {
        int updated = jdbi.withHandle(handle -> handle.createUpdate(UPDATE)
                .bind("title", title)
                .bindMethods(post)
                .execute());
        return updated == 1;
    }

    /**
     * Deletes one: DeleteItem.
     *
     * @return whether it was there
     */
    public boolean delete(Post post) {
        int deleted = jdbi.withHandle(
                handle -> handle.createUpdate(DELETE).bindMethods(post).execute());
        return deleted == 1;
    }
}
