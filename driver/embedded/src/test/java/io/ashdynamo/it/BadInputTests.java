package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused: with its SQLState, a message that says what to do, and nothing written. */
interface BadInputTests extends DriverTests {

    private Session openWithARow() throws SQLException {
        Session db = open(Mappings.NOTES + Mappings.EVENTS.replace("$TABLE", "$TABLE.events"));
        db.update("INSERT INTO notes VALUES ('a', 'one', 1)");
        return db;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM nope                                 | UNKNOWN_TABLE  | 'nope' | line 1, column 15",
                "SELECT * FROM note                                 | UNKNOWN_TABLE  | 'note' | notes",
                "DELETE FROM nope WHERE id = 'a'                    | UNKNOWN_TABLE  | 'nope' | line 1, column 13",
                "SELECT nope FROM notes                             | UNKNOWN_COLUMN | 'nope' | notes (line 1, column 8)",
                "SELECT txt FROM notes                              | UNKNOWN_COLUMN | 'txt'  | text",
                "INSERT INTO notes (id, nope) VALUES ('b', 1)       | UNKNOWN_COLUMN | 'nope' | notes",
                "UPDATE notes SET nope = 1 WHERE id = 'a'           | UNKNOWN_COLUMN | 'nope' | notes",
                "DELETE FROM notes WHERE nope = 1 AND id = 'a'      | UNKNOWN_COLUMN | 'nope' | notes",
                "INSERT INTO notes (id, n) VALUES ('b', 'many')     | BAD_VALUE      | notes.n | 'many'",
                "UPDATE notes SET n = 'many' WHERE id = 'a'         | BAD_VALUE      | notes.n | 'many'",
                "UPDATE notes SET n = 1.5 WHERE id = 'a'            | OUT_OF_RANGE   | notes.n | 1.5",
                "UPDATE notes SET n = 2147483648 WHERE id = 'a'     | OUT_OF_RANGE   | notes.n | 2147483648",
                "INSERT INTO notes VALUES ('a', 'two', 2)           | DUPLICATE      | notes   | id = 'a'",
                "INSERT INTO notes (id, n) VALUES (NULL, 1)         | NULL           | notes.id | give it a value",
                "INSERT INTO notes (n) VALUES (1)                   | NULL           | notes.id | give it a value",
                "INSERT INTO notes (id, n) VALUES ('', 1)           | EMPTY          | notes.id | give it a value",
                "UPDATE notes SET id = 'b' WHERE id = 'a'           | NOT_SUPPORTED  | notes.id | insert a new row",
                "DELETE FROM notes WHERE id = 'a'; SELECT 1         | SYNTAX         | more than one statement | one",
                "INSERT INTO notes (id) VALUES ('b'); DELETE FROM notes WHERE id = 'a' | SYNTAX | DELETE | one statement",
                "INSERT INTO notes (id, id) VALUES ('b', 'c')       | SYNTAX         | notes.id | once",
                "INSERT INTO notes (id, n) VALUES ('b')             | SYNTAX         | 2 columns | 1 values",
                "DELETE notes WHERE id = 'a' AND                    | SYNTAX         | line 1  | AND",
                "INSERT INTO notes (id) VALUES ('a\\''b')              | SYNTAX         | backslash | as a parameter",
                "DELET FROM notes                                   | SYNTAX         | DELET   | line 1, column 1",
            })
    default void isRefusedAndSaysWhatToDo(String sql, Cause cause, String word, String another) throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal(sql).is(cause, word, another);
            db.refusal(() -> {
                        try (Statement statement = db.connection().createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .is(cause, word, another);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM notes WHERE id = 'a' FOR UPDATE      | FOR UPDATE",
                "SELECT DISTINCT n FROM notes                       | DISTINCT",
                "SELECT * FROM (SELECT n FROM notes LIMIT 1) t WHERE n = 1 | LIMIT",
                "SELECT * FROM (SELECT COUNT(*) FROM notes) t       | does not merge",
                "SELECT * FROM notes WHERE upper(id) = 'A'          | upper(id)",
                "SELECT n, COUNT(*) FROM notes                      | COUNT",
                "SELECT 'a' 'b' FROM notes                          | AS with a string",
                "SELECT n FROM notes GROUP BY n                     | GROUP BY",
                "SELECT * FROM notes, events                        | JOIN",
                "SELECT * FROM notes UNION SELECT * FROM notes      | UNION",
                "INSERT INTO notes (id) SELECT id FROM notes        | same table",
                "UPDATE notes SET n = n * 2 WHERE id = 'a'          | n * 2",
                "UPDATE notes SET id = 'b' WHERE id = 'a'           | primary key",
                "INSERT INTO notes (id) VALUES ('b'), ('c') ON CONFLICT DO NOTHING | ON CONFLICT",
                "DROP TABLE notes                                   | DROP",
                "CREATE TABLE x (id INT)                            | CREATE",
                "MERGE INTO notes USING notes ON 1=1 WHEN MATCHED THEN DELETE | MERGE",
            })
    default void clauseThatIsNotSupportedIsNamed(String sql, String word) throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal(sql).is(Cause.NOT_SUPPORTED, word);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM notes WHERE id = ?",
                "UPDATE notes SET n = 5 WHERE id = ?",
                "DELETE FROM notes WHERE id = ?",
                "INSERT INTO notes (id) VALUES (?)"
            })
    default void missingParameterIsNumberedAndNamed(String sql) throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal(sql).is(Cause.MISSING_PARAMETER, "parameter 1 of 1", "id", "set it");
            db.refusal(() -> {
                        try (Statement statement = db.connection().createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .is(Cause.MISSING_PARAMETER, "prepare it");
        }
    }

    @Test
    default void clearedParametersAreMissing() throws SQLException {
        try (Session db = openWithARow();
                PreparedStatement delete = db.prepare("DELETE FROM notes WHERE id = ?", "a")) {
            delete.clearParameters();

            db.refusal(delete::executeUpdate).is(Cause.MISSING_PARAMETER, "parameter 1");
        }
    }

    @Test
    default void parameterOfAnotherTypeIsRefusedAndShown() throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal("INSERT INTO notes (id, n) VALUES (?, ?)", "b", "many")
                    .is(Cause.BAD_VALUE, "notes.n", "integer", "'many'");
            db.refusal("INSERT INTO notes (id, n) VALUES (?, ?)", "b", 1L << 40).is(Cause.OUT_OF_RANGE, "notes.n");
            db.refusal("INSERT INTO notes (id, n) VALUES (?, 1)", "").is(Cause.EMPTY, "notes.id");
            db.refusal("INSERT INTO notes (id, n) VALUES (?, 1)", new Object[] {null})
                    .is(Cause.NULL, "notes.id");
        }
    }

    @Test
    default void itemTooLargeIsRefused() throws SQLException {
        try (Session db = openWithARow()) {
            String large = "x".repeat(410_000);

            db.refusal("INSERT INTO notes (id, text) VALUES ('b', ?)", large).is(Cause.TOO_LARGE, "notes");
            db.refusal("UPDATE notes SET text = ? WHERE id = 'a'", large).is(Cause.TOO_LARGE, db.table());
        }
    }

    @Test
    default void keyTooLongIsRefused() throws SQLException {
        try (Session db = openWithARow()) {
            Refusal refusal = db.refusal("INSERT INTO notes (id) VALUES (?)", "x".repeat(2049));

            assertThat((Throwable) refusal.error()).hasMessageContaining("2048");
        }
    }

    @Test
    default void readOnlyConnectionWritesNothing() throws SQLException {
        try (Session db = openWithARow()) {
            db.connection().setReadOnly(true);

            db.refusal("INSERT INTO notes (id) VALUES ('b')").is(Cause.NOT_ALLOWED, "read-only");
            db.refusal("DELETE FROM notes WHERE id = 'a'").is(Cause.NOT_ALLOWED, "read-only");
        }
    }

    @Test
    default void tableThatIsGoneIsUnknown() throws SQLException {
        try (Session db = openWithARow()) {
            String other = db.table() + ".events";
            db.raw().deleteTable(r -> r.tableName(other));

            db.refusal("SELECT * FROM events WHERE stream = 'a'").is(Cause.UNKNOWN_TABLE, other, "tables=create");
        }
    }
}
