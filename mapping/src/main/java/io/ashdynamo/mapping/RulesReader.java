package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Multitenancy.Strategy;
import io.ashdynamo.mapping.Node.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the sections of a resource beside its keys, columns and indexes. */
final class RulesReader {

    private static final Set<String> ACTIONS = Section.keys("read", "create", "update", "destroy", "upsert");
    private static final Map<String, Strategy> STRATEGIES = AttributeReader.words(Strategy.values(), Strategy::word);
    private static final Map<String, Billing> BILLING = Map.of("on_demand", new Billing.OnDemand());

    private RulesReader() {}

    static Optional<Actions> actions(Value value) {
        return value.section(ACTIONS)
                .map(s -> new Actions(
                        action(s, "read", false),
                        action(s, "create", true),
                        action(s, "update", true),
                        action(s, "destroy", false),
                        action(s, "upsert", true)));
    }

    private static Action action(Section section, String name, boolean writesColumns) {
        return section.get(name).flatMap(v -> action(v, writesColumns)).orElse(Action.REFUSED);
    }

    private static Optional<Action> action(Value value, boolean writesColumns) {
        if (!writesColumns || value.is(Kind.BOOL) || value.is(Kind.TEXT)) {
            return value.bool().map(allowed -> allowed ? Action.ALLOWED : Action.REFUSED);
        }
        if (!value.is(Kind.MAP)) {
            value.fault("expected true, false or { accept: [...] }, not "
                    + value.node().kind().described());
            return Optional.empty();
        }
        return value.section(Section.keys("accept"))
                .flatMap(s -> s.require("accept", "a list of columns"))
                .flatMap(Value::names)
                .map(columns -> new Action(true, Optional.of(new LinkedHashSet<>(columns))));
    }

    static Optional<Discriminator> discriminator(Value value) {
        return value.section(Section.keys("source", "value")).flatMap(section -> {
            Optional<String> source =
                    section.require("source", "the stored attribute").flatMap(Value::name);
            Optional<String> text = section.require("value", "what this resource's items have there")
                    .flatMap(Value::name);
            return source.flatMap(s -> text.map(t -> new Discriminator(s, t)));
        });
    }

    static Optional<Multitenancy> multitenancy(Value value) {
        return value.section(Section.keys("strategy", "attribute", "separator")).flatMap(section -> {
            Optional<Strategy> strategy = section.require("strategy", String.join(" or ", STRATEGIES.keySet()))
                    .flatMap(v -> v.word(STRATEGIES));
            Optional<String> attribute = section.get("attribute").flatMap(Value::name);
            Optional<String> separator = section.get("separator").flatMap(Value::name);
            boolean readable = attribute.isPresent() == section.has("attribute")
                    && separator.isPresent() == section.has("separator");
            return strategy.filter(s -> readable)
                    .map(s -> new Multitenancy(s, attribute, separator.orElse(s.separator())));
        });
    }

    static Optional<Relationship> relationship(String name, Value value) {
        return value.section(Section.keys("belongs_to", "attribute")).flatMap(section -> {
            Optional<String> target =
                    section.require("belongs_to", "a resource").flatMap(Value::name);
            Optional<List<String>> columns = section.require("attribute", "the column, or list of columns")
                    .flatMap(v -> v.is(Kind.LIST) ? v.names() : v.name().map(List::of));
            return target.flatMap(t -> columns.map(c -> new Relationship(name, t, c)));
        });
    }

    static Optional<Billing> billing(Value value) {
        if (!value.is(Kind.MAP)) {
            return value.word(BILLING, " or { read_units: 5, write_units: 5 }");
        }
        return value.section(Section.keys("read_units", "write_units")).flatMap(section -> {
            OptionalInt read = units(section, "read_units");
            OptionalInt write = units(section, "write_units");
            return read.isPresent() && write.isPresent()
                    ? Optional.of(new Billing.Provisioned(read.getAsInt(), write.getAsInt()))
                    : Optional.empty();
        });
    }

    private static OptionalInt units(Section section, String key) {
        return section.require(key, "capacity units a second").map(Value::count).orElse(OptionalInt.empty());
    }
}
