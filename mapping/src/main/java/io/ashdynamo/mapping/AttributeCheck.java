package io.ashdynamo.mapping;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a column's defaults and constraints against its type, and its default against its constraints. */
final class AttributeCheck {

    private static final Set<TypeName> TEXTS = EnumSet.of(TypeName.STRING, TypeName.UUID);
    private static final Set<TypeName> TIMES = EnumSet.of(TypeName.DATE, TypeName.TIME, TypeName.TIMESTAMP);
    private static final Set<TypeName> NUMBERS =
            EnumSet.of(TypeName.INTEGER, TypeName.BIGINT, TypeName.DECIMAL, TypeName.DOUBLE);
    private static final Set<TypeName> WITH_LENGTH = EnumSet.of(
            TypeName.STRING,
            TypeName.UUID,
            TypeName.BINARY,
            TypeName.STRING_SET,
            TypeName.NUMBER_SET,
            TypeName.BINARY_SET,
            TypeName.LIST);
    private static final Set<TypeName> ORDERED = union(NUMBERS, TIMES);
    private static final Set<TypeName> WITH_CHOICE = union(TEXTS, union(ORDERED, EnumSet.of(TypeName.BOOLEAN)));

    private final Attribute attribute;
    private final TypeName type;
    private final Constraints constraints;
    private final Path path;
    private final Faults faults;

    AttributeCheck(Attribute attribute, Path path, Faults faults) {
        this.attribute = attribute;
        this.type = attribute.type().name();
        this.constraints = attribute.constraints();
        this.path = path;
        this.faults = faults;
    }

    void check() {
        int before = faults.count();
        lengths();
        choices();
        bounds();
        if (constraints.match().isPresent()) {
            suits("match", TEXTS);
        }
        attribute.updateDefault().ifPresent(d -> generated(d, "update_default"));
        attribute.defaultValue().ifPresent(d -> defaultValue(d, faults.count() == before));
    }

    private boolean suits(String key, Set<TypeName> types) {
        if (!types.contains(type)) {
            List<String> words = types.stream().map(TypeName::word).toList();
            faults.add(path.key(key), "not for " + type.word() + "; only for " + String.join(", ", words));
        }
        return types.contains(type);
    }

    private void lengths() {
        boolean min = constraints.minLength().isPresent();
        boolean max = constraints.maxLength().isPresent();
        boolean minFits = !min || suits("min_length", WITH_LENGTH);
        boolean maxFits = !max || suits("max_length", WITH_LENGTH);
        if (minFits && constraints.minLength().orElse(0) < 0) {
            faults.add(path.key("min_length"), "a length is not negative");
        }
        if (minFits
                && maxFits
                && max
                && constraints.minLength().orElse(0) > constraints.maxLength().orElse(0)) {
            faults.add(path.key("max_length"), "less than min_length, so no value would do");
        }
    }

    private void choices() {
        List<Object> choices = constraints.oneOf();
        if (choices.isEmpty() || !suits("one_of", WITH_CHOICE)) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            Path at = path.key("one_of").index(i);
            boolean fits = fits(choices.get(i), at);
            if (fits && !seen.add(ConstraintCheck.comparable(type, choices.get(i)))) {
                faults.add(at, "listed twice");
            }
        }
    }

    private void bounds() {
        boolean min =
                constraints.min().isPresent() && bound("min", constraints.min().get());
        boolean max =
                constraints.max().isPresent() && bound("max", constraints.max().get());
        if (min
                && max
                && ConstraintCheck.compare(
                                type, constraints.min().get(), constraints.max().get())
                        > 0) {
            faults.add(path.key("max"), "less than min, so no value would do");
        }
    }

    private boolean bound(String key, Object literal) {
        return suits(key, ORDERED) && fits(literal, path.key(key));
    }

    private boolean fits(Object literal, Path at) {
        return LiteralCheck.problem(type, literal)
                .map(p -> {
                    faults.add(at, p);
                    return false;
                })
                .orElse(true);
    }

    private void defaultValue(DefaultValue value, boolean constraintsAreSound) {
        if (!(value instanceof DefaultValue.Literal literal)) {
            generated(value, "default");
            return;
        }
        Path at = path.key("default");
        if (fits(literal.value(), at) && constraintsAreSound) {
            ConstraintCheck.problem(type, constraints, literal.value()).ifPresent(p -> faults.add(at, p));
        }
    }

    private void generated(DefaultValue value, String key) {
        boolean uuid = value instanceof DefaultValue.Uuid;
        Set<TypeName> types = uuid ? TEXTS : TIMES;
        if (!types.contains(type)) {
            List<String> words = types.stream().map(TypeName::word).toList();
            faults.add(
                    path.key(key),
                    "%s is a generated value for %s, not for %s"
                            .formatted(uuid ? Generated.UUID : Generated.NOW, String.join(", ", words), type.word()));
        }
    }

    private static Set<TypeName> union(Set<TypeName> some, Set<TypeName> others) {
        Set<TypeName> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
