package io.ashdynamo.mapping;

import io.ashdynamo.mapping.YamlText.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A resource as the mapping file says it, in the order of {@link ResourceReader}. */
final class ResourceTree {

    private final Resource resource;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    ResourceTree(Resource resource) {
        this.resource = resource;
    }

    Block tree() {
        if (!resource.table().equals(resource.name())) {
            tree.put("table", resource.table());
        }
        tree.put("partition_key", keyPart(resource.key().partition()));
        put("sort_key", resource.key().sort().map(ResourceTree::keyPart));
        tree.put("attributes", attributes());
        section(
                "global_secondary_indexes",
                resource.globalSecondaryIndexes(),
                SecondaryIndex::name,
                ResourceTree::index);
        section("local_secondary_indexes", resource.localSecondaryIndexes(), SecondaryIndex::name, ResourceTree::index);
        if (!resource.actions().equals(Actions.ALL)) {
            tree.put("actions", actions(resource.actions()));
        }
        rules();
        return new Block(tree);
    }

    private void rules() {
        put("optimistic_lock", resource.optimisticLock());
        put("time_to_live", resource.timeToLive());
        if (!resource.hideExpired()) {
            tree.put("hide_expired", false);
        }
        put("discriminator", resource.discriminator().map(d -> map("source", d.source(), "value", d.value())));
        put("multitenancy", resource.multitenancy().map(ResourceTree::multitenancy));
        section("relationships", resource.relationships(), Relationship::name, ResourceTree::relationship);
        put("scan", resource.scan().map(ScanPolicy::word));
        put("description", resource.description());
        if (resource.open()) {
            tree.put("open", true);
        }
        if (resource.billing() instanceof Billing.Provisioned units) {
            tree.put("billing", map("read_units", units.readUnits(), "write_units", units.writeUnits()));
        }
    }

    private Block attributes() {
        List<String> keys = resource.key().columns();
        Map<String, Object> columns = new LinkedHashMap<>();
        resource.attributes().forEach(a -> columns.put(a.name(), AttributeTree.of(a, keys.contains(a.name()))));
        return new Block(columns);
    }

    private static Map<String, Object> index(SecondaryIndex index) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (index.scope() == SecondaryIndex.Scope.GLOBAL) {
            said.put("partition_key", keyPart(index.key().partition()));
        }
        index.key().sort().ifPresent(s -> said.put("sort_key", keyPart(s)));
        Projection projection = index.projection();
        switch (projection.kind()) {
            case ALL -> {}
            case KEYS_ONLY -> said.put("projection", projection.kind().name().toLowerCase(Locale.ROOT));
            case INCLUDE -> said.put("projection", projection.columns());
        }
        return said;
    }

    private static Object keyPart(KeyPart part) {
        if (part instanceof KeyPart.Templated composed) {
            return map(
                    "source", composed.source(), "template", composed.template().text());
        }
        return ((KeyPart.Column) part).column();
    }

    /** Once there is the section, an action that is not in it is refused. */
    private static Block actions(Actions actions) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("read", action(actions.read()));
        said.put("create", action(actions.create()));
        said.put("update", action(actions.update()));
        said.put("destroy", action(actions.destroy()));
        said.put("upsert", action(actions.upsert()));
        said.values().removeIf(Boolean.FALSE::equals);
        return new Block(said);
    }

    private static Object action(Action action) {
        Optional<Object> accept = action.accept().map(columns -> Map.of("accept", new ArrayList<>(columns)));
        return action.allowed() ? accept.orElse(true) : false;
    }

    private static Map<String, Object> multitenancy(Multitenancy tenants) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("strategy", tenants.strategy().word());
        tenants.attribute().ifPresent(a -> said.put("attribute", a));
        if (!tenants.separator().equals(tenants.strategy().separator())) {
            said.put("separator", tenants.separator());
        }
        return said;
    }

    private static Map<String, Object> relationship(Relationship relationship) {
        List<String> columns = relationship.columns();
        return map("belongs_to", relationship.belongsTo(), "attribute", columns.size() == 1 ? columns.get(0) : columns);
    }

    private static Map<String, Object> map(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return map;
    }

    private void put(String key, Optional<?> value) {
        value.ifPresent(v -> tree.put(key, v));
    }

    private <T> void section(String key, List<T> parts, Function<T, String> name, Function<T, Object> part) {
        Map<String, Object> said = new LinkedHashMap<>();
        parts.forEach(p -> said.put(name.apply(p), part.apply(p)));
        if (!said.isEmpty()) {
            tree.put(key, new Block(said));
        }
    }
}
