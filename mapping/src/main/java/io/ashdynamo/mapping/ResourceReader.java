package io.ashdynamo.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a resource into a builder. What it finds unreadable it reports and leaves out. */
final class ResourceReader {

    private static final Set<String> KEYS = Section.keys(
            "table",
            "partition_key",
            "sort_key",
            "attributes",
            "global_secondary_indexes",
            "local_secondary_indexes",
            "actions",
            "optimistic_lock",
            "time_to_live",
            "hide_expired",
            "discriminator",
            "multitenancy",
            "relationships",
            "scan",
            "description",
            "open",
            "billing");

    private static final Map<String, ScanPolicy> SCAN = AttributeReader.words(ScanPolicy.values(), ScanPolicy::word);

    private final Section section;
    private final ResourceBuilder resource;

    private ResourceReader(String name, Section section) {
        this.section = section;
        this.resource = new ResourceBuilder(name);
    }

    static Optional<Draft> read(String name, Value value) {
        return value.section(KEYS)
                .map(section -> new ResourceReader(name, section).read().draft(value.faults()));
    }

    private ResourceBuilder read() {
        section.read("table", Value::text, resource::table);
        section.read("partition_key", KeyReader::read, resource::partitionKey);
        section.read("sort_key", KeyReader::read, resource::sortKey);
        attributes();
        entries("global_secondary_indexes")
                .forEach((name, v) -> resource.globalSecondaryIndex(name, i -> IndexReader.read(v, i)));
        entries("local_secondary_indexes")
                .forEach((name, v) -> resource.localSecondaryIndex(name, i -> IndexReader.read(v, i)));
        rules();
        return resource;
    }

    private void attributes() {
        Optional<Map<String, Value>> columns =
                section.require("attributes", "the columns, as \"name: type\"").flatMap(Value::entries);
        if (columns.isEmpty()) {
            resource.attributesUnknown();
        }
        columns.ifPresent(c -> c.forEach((name, v) -> resource.attribute(AttributeReader.read(name, v))));
    }

    private void rules() {
        section.read("actions", RulesReader::actions, resource::actions);
        section.read("optimistic_lock", Value::name, resource::optimisticLock);
        section.read("time_to_live", Value::name, resource::timeToLive);
        section.read("hide_expired", Value::bool, resource::hideExpired);
        section.read("discriminator", RulesReader::discriminator, d -> resource.discriminator(d.source(), d.value()));
        section.read("multitenancy", RulesReader::multitenancy, resource::multitenancy);
        entries("relationships").forEach((name, v) -> RulesReader.relationship(name, v)
                .ifPresent(r -> resource.relationship(
                        r.name(), r.belongsTo(), r.columns().toArray(String[]::new))));
        section.read("scan", v -> v.word(SCAN), resource::scan);
        section.read("description", Value::text, resource::description);
        section.read("open", Value::bool, resource::open);
        section.read("billing", RulesReader::billing, resource::billing);
    }

    private Map<String, Value> entries(String key) {
        return section.get(key).flatMap(Value::entries).orElse(Map.of());
    }
}
