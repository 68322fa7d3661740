package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.sql.SqlParser;
import io.ashdynamo.sql.Statement.Select;
import io.ashdynamo.sql.TableRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts that tools have the driver quote. */
class EnquotingTest {

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(Recorder.start());
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "order", "select", "true", "a-b", "a b", "a.b", "12", "Ü", "a\"b", "DEFAULT", "null"})
    void aNameThatIsQuotedIsTheSameName(String name) throws SQLException {
        for (boolean always : new boolean[] {true, false}) {
            String quoted = statement.enquoteIdentifier(name, always);
            Select select = (Select) SqlParser.parse("SELECT 1 FROM " + quoted);
            assertThat(((TableRef) select.from().get()).name().text()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"id,true", "a_b1,true", "where,false", "true,false", "a-b,false", "1a,false", "'',false"})
    void aSimpleNameIsOneThatNeedsNoQuotes(String name, boolean simple) throws SQLException {
        assertThat(statement.isSimpleIdentifier(name)).isEqualTo(simple);
    }

    @Test
    void aNameThatIsQuotedAlreadyStaysSo() throws SQLException {
        assertThat(statement.enquoteIdentifier("\"a b\"", true)).isEqualTo("\"a b\"");
    }

    @Test
    void aTextIsQuotedAsALiteral() throws SQLException {
        assertThat(statement.enquoteLiteral("it's")).isEqualTo("'it''s'");
        assertThat(statement.enquoteNCharLiteral("it's")).isEqualTo("'it''s'");
    }

    @Test
    void nothingIsRefused() {
        assertThat(SqlFailure.state(() -> statement.enquoteLiteral(null))).isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> statement.enquoteIdentifier(null, true)))
                .isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> statement.enquoteIdentifier("", true)))
                .isEqualTo("HY009");
    }
}
