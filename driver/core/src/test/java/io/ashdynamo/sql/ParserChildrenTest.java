package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.sql.ParserChildren.Child;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that JSqlParser reads is dropped, also not by a later JSqlParser. */
class ParserChildrenTest {

    static Stream<Class<?>> types() {
        return ParserChildren.file().keySet().stream();
    }

    static Stream<Child> children() {
        return ParserChildren.file().values().stream()
                .flatMap(Collection::stream)
                .filter(child -> !child.sql().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyChildOfANodeIsAccountedFor(Class<?> type) {
        List<Child> known = ParserChildren.file().get(type);
        assertThat(known).extracting(Child::getter).containsExactlyElementsOf(ParserChildren.getters(type));
        assertThat(known).extracting(Child::mark).isSubsetOf("consumed", "refused", "caught", "derived");
    }

    @ParameterizedTest
    @MethodSource("children")
    void aChildThatIsFilledIsRefused(Child child) throws ParseException {
        Object tree = new CCJSqlParser(new StringProvider(child.sql()))
                .withAllowComplexParsing(false)
                .Statement();
        assertThat(ParserChildren.isFilled(tree, child))
                .as("the statement fills it: %s", tree)
                .isTrue();
        assertThat(SqlFailure.state(() -> SqlParser.parse(child.sql()))).isEqualTo("HYC00");
    }
}
