package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders();

    @Test
    void aPathHasAPlaceholderForEachNameAndTheSameOneForTheSameName() {
        assertThat(placeholders.path(column())).isEqualTo("#0");
        assertThat(placeholders.path(column("tags", 1, "doc", 0, 2))).isEqualTo("#0.#1[1].#0[0][2]");
        assertThat(placeholders.namesOrNull()).isEqualTo(Map.of("#0", "doc", "#1", "tags"));
    }

    @Test
    void aNameWithADotIsOneStep() {
        assertThat(placeholders.path(column("a.b"))).isEqualTo("#0.#1");
        assertThat(placeholders.namesOrNull()).containsEntry("#1", "a.b");
    }

    @Test
    void aFilterNamesThePlace() {
        FilterExpression expression = new FilterExpression(placeholders, Set.of());
        Filter filter = new Filter.Compare(column("city"), Comparator.NOT_EQUAL, new DynamoValue.S("Oslo"));
        assertThat(expression.render(filter).text())
                .contains("attribute_exists(#0.#1) AND NOT attribute_type(#0.#1, :1) AND #0.#1 <> :0");
    }

    @Test
    void twoPlacesOfADocumentAreComparedAndOneIsNotComparedWithItself() {
        FilterExpression expression = new FilterExpression(placeholders, Set.of());
        Filter different = new Filter.CompareColumns(column("a"), Comparator.EQUAL, column("b"));
        assertThat(expression.render(different).exact()).isTrue();
        Filter same = new Filter.CompareColumns(column("a"), Comparator.EQUAL, column("a"));
        assertThat(expression.render(same).text()).isEmpty();
    }

    private static TypedColumn column(Object... steps) {
        Attribute attribute = new Attribute(
                "doc",
                AttributeType.of(TypeName.ANY),
                "doc",
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Constraints.NONE);
        return new TypedColumn("values", attribute, new DocumentPath(List.of(steps)));
    }
}
