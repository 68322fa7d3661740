package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void printsEachStatementAndWhatCameOfIt() throws Exception {
        assertThat(Output.of(Quickstart::main)).isEqualTo("""

                        == Insert. The driver makes the sort key, the defaults and the version
                        INSERT INTO posts (email, status, title, tags) VALUES (:email, 'active', :title, :tags)
                        INSERT INTO posts (email, status, title, tags) VALUES (:email, 'active', :title, :tags)
                        INSERT INTO posts (email, status, title, tags) VALUES (:email, 'active', :title, :tags)
                         inserted_at title tags version
                         -- -- -- --
                         TIME Hello [intro] 1
                         TIME On keys [dynamodb, keys] 1
                         TIME Draft [draft] 1

                        == Read by key
                        SELECT email, inserted_at, status, title, tags, version FROM posts\
                         WHERE email = :email AND inserted_at = :insertedAt
                         inserted_at title tags version
                         -- -- -- --
                         TIME Hello [intro] 1

                        == Update what is still as it was read, then what is not
                        UPDATE posts SET title = :title\
                         WHERE email = :email AND inserted_at = :insertedAt AND version = :version
                         updated: true
                        UPDATE posts SET title = :title\
                         WHERE email = :email AND inserted_at = :insertedAt AND version = :version
                         updated: false

                        == Delete
                        DELETE FROM posts WHERE email = :email AND inserted_at = :insertedAt
                         deleted: true

                        == Read by partition
                        SELECT email, inserted_at, status, title, tags, version FROM posts WHERE email = :email
                         inserted_at title tags version
                         -- -- -- --
                         TIME Hello [intro] 1
                         TIME On partition keys [dynamodb, keys] 2

                        == Insert a key that exists
                        INSERT INTO authors (email, name) VALUES (?, ?)
                        INSERT INTO authors (email, name) VALUES (?, ?)
                         refused: authors has a row with email = 'ann@example.com' already; nothing was written\
                         (SQLState 23505)
                        """);
    }
}
