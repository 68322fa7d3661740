package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes random conditions on a resource. */
final class Terms {

    private static final List<String> OPERATORS = List.of("=", "=", "<>", "!=", "<", "<=", ">", ">=");
    private static final List<Term> CONSTANTS = List.of(
            new Term.Constant("1=0", false, false),
            new Term.Constant("0 = 1", false, false),
            new Term.Constant("1=1", true, false),
            new Term.Constant("true", true, false),
            new Term.Constant("FALSE", false, false),
            new Term.Constant("'a' = 'a'", true, false),
            new Term.Constant("1 > NULL", false, true));
    private static final List<String> TYPES = List.of("S", "N", "B", "BOOL", "NULL", "SS", "L", "M");
    private static final List<String> PIECES = List.of("a", "b", "c", "%", "%", "_", "A", "é", " ", "1");

    private final Fields resource;
    private final DataSet data;
    private final Random random;

    Terms(Fields resource, DataSet data, Random random) {
        this.resource = resource;
        this.data = data;
        this.random = random;
    }

    /** A condition nested at most so deep. Often one that pins keys, so that every way to items is taken. */
    Term make(int depth) {
        int dice = random.nextInt(10);
        if (dice < 4) {
            return tree(depth);
        }
        List<Term> terms = new ArrayList<>(keyed());
        if (dice < 8) {
            terms.add(tree(depth - 1));
        }
        return terms.size() == 1 ? terms.get(0) : new Term.Join("AND", terms);
    }

    /** A condition on several partitions of the table or of an index, that can be read in the order of its sort key. */
    Term merged(Field partition, Field sort) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term.In(partition, "", List.of(held(partition), held(partition), value(partition))));
        if (random.nextBoolean()) {
            terms.add(bounded(sort));
        }
        if (random.nextInt(3) == 0) {
            terms.add(tree(2));
        }
        return terms.size() == 1 ? terms.get(0) : new Term.Join("AND", terms);
    }

    /** Terms on the key of the table or of an index. */
    private List<Term> keyed() {
        List<Field> keys = resource.keys();
        if (keys.size() > 1 && random.nextInt(5) == 0) {
            return List.of(rowIn(keys));
        }
        List<Field> partitions = random.nextBoolean() ? List.of(keys.get(0)) : resource.indexed();
        List<Field> sorts = new ArrayList<>(resource.indexed());
        sorts.addAll(keys);
        List<Term> terms = new ArrayList<>();
        terms.add(pinned(any(partitions)));
        if (random.nextInt(4) > 0) {
            terms.add(bounded(any(sorts)));
        }
        if (random.nextInt(3) == 0) {
            terms.add(bounded(any(sorts)));
        }
        return terms;
    }

    private Term pinned(Field field) {
        return switch (random.nextInt(4)) {
            case 0 -> new Term.In(field, "", values(field, 4));
            case 1 ->
                new Term.Join(
                        "OR",
                        List.of(
                                new Term.Compare(field, "=", value(field), false),
                                new Term.Compare(field, "=", value(field), true)));
            default -> new Term.Compare(field, "=", held(field), random.nextInt(4) == 0);
        };
    }

    private Term bounded(Field field) {
        if (field.kind().isText() && random.nextInt(3) == 0) {
            return random.nextBoolean() ? like(field, "") : beginsWith(field);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Term.Between(field, "", value(field), value(field));
            case 1 -> pinned(field);
            default -> new Term.Compare(field, any(OPERATORS), value(field), random.nextInt(4) == 0);
        };
    }

    private Term tree(int depth) {
        int dice = depth <= 0 ? 0 : random.nextInt(10);
        if (dice < 3) {
            return leaf();
        }
        if (dice == 9) {
            return new Term.Not(tree(depth - 1));
        }
        Supplier<Term> next = () -> tree(depth - 1);
        List<Term> terms = new ArrayList<>(List.of(next.get(), next.get()));
        if (random.nextInt(4) == 0) {
            terms.add(next.get());
        }
        return new Term.Join(dice < 6 ? "AND" : "OR", terms);
    }

    private Term leaf() {
        Field field = scalar();
        String not = random.nextInt(3) == 0 ? " NOT" : "";
        return switch (random.nextInt(19)) {
            case 0, 1, 2, 3 -> new Term.Compare(field, any(OPERATORS), value(field), random.nextInt(4) == 0);
            case 4, 5 -> new Term.Between(field, not, value(field), value(field));
            case 6, 7 -> new Term.In(field, not, values(field, random.nextInt(12) == 0 ? 120 : 5));
            case 8, 9 -> new Term.IsNull(any(resource.all()), !not.isEmpty());
            case 10 -> columns(field);
            case 11, 12 ->
                like(
                        any(resource.scalars().stream()
                                .filter(f -> f.kind().isText())
                                .toList()),
                        not);
            case 13 -> rowIn(List.of(field, scalar()));
            case 14 -> any(CONSTANTS);
            default -> call();
        };
    }

    /** Half of them places in documents. */
    private Field scalar() {
        return random.nextInt(3) == 0 ? any(resource.places()) : any(resource.columns());
    }

    private Term call() {
        Field field = any(resource.all());
        List<Field> texts =
                resource.scalars().stream().filter(f -> f.kind() == Kind.STRING).toList();
        return switch (random.nextInt(8)) {
            case 0 -> new Call.OfType(field, new Value(Kind.STRING, any(TYPES), random.nextBoolean()));
            case 1 -> new Call.Exists(field, random.nextBoolean());
            case 2, 3 -> size(random.nextBoolean() ? field : any(resource.documents()));
            case 4 -> contains(any(texts.stream().filter(f -> !f.isMessy()).toList()));
            case 5 ->
                new Call.HasElement(
                        resource.field("tags"),
                        resource.field("tags[0]"),
                        resource.field("tags[1]"),
                        held(resource.field("tags[0]")));
            default -> beginsWith(any(texts));
        };
    }

    private Term size(Field field) {
        Value number = new Value(Kind.INTEGER, random.nextInt(5), random.nextBoolean());
        return new Call.Size(field, any(OPERATORS), number, random.nextInt(4) == 0);
    }

    private Term contains(Field field) {
        return new Call.Contains(field, prefix(field));
    }

    private Term beginsWith(Field field) {
        return new Call.BeginsWith(field, prefix(field));
    }

    private Term columns(Field left) {
        List<Field> alike = resource.scalars().stream()
                .filter(f -> f.kind() == left.kind() && !(f.isPlace() && f.isMessy()))
                .toList();
        return alike.isEmpty()
                ? new Term.IsNull(left, false)
                : new Term.CompareFields(left, any(OPERATORS), any(alike));
    }

    private Term rowIn(List<Field> fields) {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            rows.add(fields.stream().map(this::value).toList());
        }
        return new Term.RowIn(fields, random.nextInt(4) == 0 ? " NOT" : "", rows);
    }

    /** Mostly made of a value that there is, a character of it taken out or replaced. */
    private Term like(Field field, String not) {
        boolean escaped = random.nextInt(4) == 0;
        if (random.nextInt(12) == 0) {
            return new Term.Like(field, not, new Value(Kind.STRING, null, random.nextBoolean()), escaped);
        }
        StringBuilder pattern = new StringBuilder(random.nextInt(3) == 0 ? "" : (String) any(data.values(field)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(pattern.length() + 1);
            pattern.replace(at, Math.min(pattern.length(), at + random.nextInt(2)), any(PIECES));
        }
        if (random.nextInt(3) == 0) {
            pattern.append('%');
        }
        String text = pattern.toString();
        if (escaped) {
            text = text.replace("!", "!!");
            text = random.nextBoolean() ? text.replace("_", "!_") : text.replace("%", "!%");
        }
        return new Term.Like(field, not, new Value(Kind.STRING, text, random.nextBoolean()), escaped);
    }

    private Value prefix(Field field) {
        String text = (String) any(data.values(field));
        int length = Math.min(text.length(), 1 + random.nextInt(2));
        return new Value(Kind.STRING, length == 0 ? "a" : text.substring(0, length), random.nextBoolean());
    }

    private List<Value> values(Field field, int most) {
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            values.add(value(field));
        }
        return values;
    }

    private Value value(Field field) {
        int dice = random.nextInt(20);
        return dice == 0
                ? new Value(field.kind(), null, random.nextBoolean())
                : dice < 5 ? new Value(field.kind(), field.kind().random(random), random.nextBoolean()) : held(field);
    }

    /** A value that some item holds. */
    private Value held(Field field) {
        return new Value(field.kind(), any(data.values(field)), random.nextBoolean());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
