package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "LIMIT ? OFFSET ?, 0, 1",
        "OFFSET ? LIMIT ?, 1, 0",
        "'LIMIT ?, ?', 1, 0",
        "OFFSET ? ROWS FETCH NEXT ? ROWS ONLY, 1, 0",
        "LIMIT ?, 0, ",
        "OFFSET ?, , 0",
    })
    void parametersAreNumberedAsTheyStand(String window, Integer limit, Integer offset) throws SQLException {
        Statement.Select select = (Statement.Select) SqlParser.parse("SELECT a FROM t WHERE b = ? " + window);

        assertThat(index(select.window().limit())).isEqualTo(next(limit));
        assertThat(index(select.window().offset())).isEqualTo(next(offset));
    }

    /** The parameter of WHERE comes first. */
    private static Optional<Integer> next(Integer index) {
        return Optional.ofNullable(index).map(i -> i + 1);
    }

    private static Optional<Integer> index(Optional<Operand> operand) {
        return operand.map(o -> ((Operand.Parameter) o).index());
    }
}
