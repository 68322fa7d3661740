package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.LikePattern;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random items and random filters on them. */
final class RandomFilters {

    /** A column of each stored type; a second one of those that can be compared with each other. */
    private static final List<TypedColumn> COLUMNS = Stream.of(
                    column("s", TypeName.STRING),
                    column("s2", TypeName.STRING),
                    column("n", TypeName.DECIMAL),
                    column("n2", TypeName.DECIMAL),
                    column("b", TypeName.BINARY),
                    column("t", TypeName.BOOLEAN),
                    column("t2", TypeName.BOOLEAN),
                    column("ss", TypeName.STRING_SET),
                    column("ns", TypeName.NUMBER_SET),
                    column("bs", TypeName.BINARY_SET),
                    column("l", TypeName.LIST),
                    column("m", TypeName.MAP),
                    column("j", TypeName.ANY),
                    column("j2", TypeName.ANY))
            .toList();

    /** Places in the document d that items have. */
    private static final List<TypedColumn> PLACES = Stream.of(
                    List.<Object>of("s"),
                    List.<Object>of("n"),
                    List.<Object>of("in", "deep"),
                    List.<Object>of("l", 0),
                    List.<Object>of("l", 1),
                    List.<Object>of("in", "l", 0, "x"),
                    List.<Object>of("none"))
            .map(DocumentPath::new)
            .map(path -> new TypedColumn("items", column("d" + path, "d", TypeName.ANY), path))
            .toList();

    private static final String[] TEXTS = {
        "", "a", "ab", "abc", "b", "é", "\uFB01", "\uD83D\uDE00", "\uD83D\uDE00a", "A"
    };
    private static final String[] NUMBERS = {
        "0", "1", "-1", "2", "1.5", "3", "10", "12345678901234567890123456789012345678"
    };
    private static final List<String> TYPES = List.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M");

    private final Random random;
    private final List<TypedColumn> columns;

    private RandomFilters(Random random, List<TypedColumn> columns) {
        this.random = random;
        this.columns = columns;
    }

    /** Filters on whole columns. */
    static RandomFilters ofColumns(Random random) {
        return new RandomFilters(random, COLUMNS);
    }

    /** Filters on places inside a document, and on columns of type any. */
    static RandomFilters ofPlaces(Random random) {
        List<TypedColumn> any = COLUMNS.subList(COLUMNS.size() - 2, COLUMNS.size());
        return new RandomFilters(
                random, Stream.of(PLACES, any).flatMap(List::stream).toList());
    }

    private static TypedColumn column(String name, TypeName type) {
        return new TypedColumn("items", column(name, name, type));
    }

    private static Attribute column(String name, String source, TypeName type) {
        return new Attribute(
                name,
                AttributeType.of(type),
                source,
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Constraints.NONE);
    }

    /** What an item holds: of the declared type, of another, NULL, or nothing. */
    Map<String, DynamoValue> item() {
        Map<String, DynamoValue> item = new LinkedHashMap<>();
        for (TypedColumn column : COLUMNS) {
            switch (random.nextInt(10)) {
                case 0, 1 -> {}
                case 2 -> item.put(column.attribute().name(), new DynamoValue.Null());
                case 3 -> item.put(column.attribute().name(), any());
                default -> item.put(column.attribute().name(), of(column));
            }
        }
        if (random.nextInt(8) > 0) {
            item.put("d", random.nextInt(8) == 0 ? any() : document());
        }
        return item;
    }

    private DynamoValue document() {
        return map(Map.of(
                "s", maybe(() -> of("s")),
                "n", maybe(() -> of("n")),
                "l", maybe(() -> new DynamoValue.L(some(this::element))),
                "in", maybe(this::inner)));
    }

    private DynamoValue inner() {
        DynamoValue x = map(Map.of("x", maybe(this::any)));
        return map(Map.of("deep", maybe(this::any), "l", Optional.of(new DynamoValue.L(List.of(x)))));
    }

    private static DynamoValue map(Map<String, Optional<DynamoValue>> entries) {
        Map<String, DynamoValue> map = new LinkedHashMap<>();
        new TreeMap<>(entries).forEach((name, value) -> value.ifPresent(there -> map.put(name, there)));
        return new DynamoValue.M(map);
    }

    /** Such a value, a NULL, or nothing. */
    private Optional<DynamoValue> maybe(Supplier<DynamoValue> value) {
        int dice = random.nextInt(8);
        return dice == 0 ? Optional.empty() : Optional.of(dice == 1 ? new DynamoValue.Null() : value.get());
    }

    Filter filter(int depth) {
        int dice = depth == 0 ? 0 : random.nextInt(4);
        if (dice < 2) {
            return leaf();
        }
        Supplier<Filter> next = () -> filter(depth - 1);
        List<Filter> terms = Stream.generate(next).limit(2 + random.nextInt(2)).toList();
        return dice == 2 ? Filter.and(terms) : Filter.or(terms);
    }

    private Filter leaf() {
        TypedColumn column = any(columns);
        Comparator operator = any(List.of(Comparator.values()));
        boolean negated = random.nextBoolean();
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Filter.Compare(column, operator, of(column));
            case 2 -> {
                List<TypedColumn> alike = columns.stream()
                        .filter(c ->
                                c.attribute().type().equals(column.attribute().type()))
                        .toList();
                yield new Filter.CompareColumns(column, operator, any(alike));
            }
            case 3 ->
                new Filter.CompareSize(
                        column,
                        operator,
                        BigDecimal.valueOf(random.nextInt(8), 0).divide(BigDecimal.valueOf(2)));
            case 4 -> {
                Supplier<DynamoValue> value = () -> of(column);
                int values = random.nextInt(10) == 0 ? 150 : 1 + random.nextInt(4);
                yield new Filter.OneOf(
                        column, Stream.generate(value).limit(values).distinct().toList(), negated);
            }
            case 5 -> new Filter.Like(any(texts()), pattern(), negated);
            case 6 -> new Filter.Null(column, negated);
            case 7 -> random.nextInt(3) == 0 ? new Filter.Live(column, random.nextInt(3)) : call(column, negated);
            default -> call(column, negated);
        };
    }

    private Filter call(TypedColumn column, boolean negated) {
        Predicate.Function function = any(List.of(Predicate.Function.values()));
        Optional<DynamoValue> argument =
                switch (function) {
                    case ATTRIBUTE_EXISTS, ATTRIBUTE_NOT_EXISTS -> Optional.empty();
                    case ATTRIBUTE_TYPE -> Optional.of(new DynamoValue.S(any(TYPES)));
                    case BEGINS_WITH -> Optional.of(of(random.nextInt(4) == 0 ? "b" : "s"));
                    case CONTAINS -> Optional.of(of(any(List.of("s", "n", "b", "t", "l", "m"))));
                };
        return new Filter.Call(function, column, argument, negated);
    }

    private List<TypedColumn> texts() {
        return columns.stream()
                .filter(column -> switch (column.attribute().type().stored()) {
                    case S, ANY -> true;
                    case N, B, BOOL, NULL, SS, NS, BS, L, M -> false;
                })
                .toList();
    }

    /** Of texts and the two wildcards, which are the negative ones. */
    private LikePattern pattern() {
        List<Integer> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(any(List.of(-1, -1, -2, (int) 'a', (int) 'b', 0x1F600)));
        }
        return new LikePattern(parts);
    }

    private DynamoValue of(String column) {
        return of(COLUMNS.stream()
                .filter(c -> c.attribute().name().equals(column))
                .findFirst()
                .orElseThrow());
    }

    private DynamoValue any() {
        return of(COLUMNS.get(random.nextInt(COLUMNS.size() - 2)));
    }

    private DynamoValue of(TypedColumn column) {
        return switch (column.attribute().type().stored()) {
            case S -> new DynamoValue.S(text());
            case N -> new DynamoValue.N(any(List.of(NUMBERS)));
            case B -> binary();
            case BOOL -> new DynamoValue.Bool(random.nextBoolean());
            case NULL -> new DynamoValue.Null();
            case SS -> new DynamoValue.Ss(some(this::text));
            case NS -> new DynamoValue.Ns(some(() -> any(List.of(NUMBERS))));
            case BS -> new DynamoValue.Bs(some(this::binary));
            case L -> new DynamoValue.L(some(this::element));
            case M -> new DynamoValue.M(random.nextInt(4) == 0 ? Map.of() : Map.of(text() + "k", element()));
            case ANY -> any();
        };
    }

    private DynamoValue element() {
        return random.nextBoolean() ? new DynamoValue.S(text()) : new DynamoValue.N(any(List.of(NUMBERS)));
    }

    private String text() {
        return any(List.of(TEXTS));
    }

    private DynamoValue.B binary() {
        byte[] bytes = new byte[random.nextInt(3)];
        random.nextBytes(bytes);
        return new DynamoValue.B(bytes);
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(3)).distinct().toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
