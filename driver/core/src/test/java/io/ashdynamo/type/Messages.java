package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLDataException;
import java.sql.SQLException;

/** What every error of this package has in common. */
final class Messages {

    private Messages() {}

    /** It names the column first, is short, and after what was wrong says what to do. */
    static void check(SQLException error, String subject) {
        assertThat((Throwable) error).isInstanceOf(SQLDataException.class);
        assertThat(error.getMessage()).startsWith(subject);
        assertThat(error.getMessage().length()).as(error.getMessage()).isLessThan(350);
        assertThat(error.getMessage().substring(subject.length())).containsAnyOf("; ", ": ", ", such as ");
    }
}
