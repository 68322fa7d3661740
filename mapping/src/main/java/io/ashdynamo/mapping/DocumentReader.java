package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Node.Field;
import io.ashdynamo.mapping.Node.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the top level of mapping files and checks all their resources together. */
final class DocumentReader {

    private static final Set<String> KEYS = Section.keys("ashdynamo", "resources");
    private static final String VERSION = "1";

    private final Locator locator = new Locator();
    private final Faults faults;
    private final Map<String, Field> declared = new LinkedHashMap<>();
    private boolean allFilesReadable = true;

    DocumentReader(List<String> files) {
        this.faults = new Faults(files, locator::locate);
    }

    void read(MappingFile file) {
        Optional<Node> root = new TreeReader(file, faults).read();
        Optional<Map<String, Value>> resources = root.map(node -> new Value(Path.ROOT, node.position(), node, faults))
                .flatMap(value -> value.section(KEYS))
                .flatMap(this::resources);
        allFilesReadable &= resources.isPresent();
        resources.ifPresent(values -> root.flatMap(n -> n.field("resources"))
                .ifPresent(section -> section.value().fields().values().stream()
                        .filter(f -> values.containsKey(f.name()))
                        .forEach(this::declare)));
    }

    private Optional<Map<String, Value>> resources(Section top) {
        top.require("ashdynamo", "the version of the format; write \"ashdynamo: 1\"")
                .ifPresent(version -> {
                    if (!version.is(Kind.NUMBER) || !version.node().text().equals(VERSION)) {
                        version.fault(
                                "unknown version of the format; this driver reads version 1, written without quotes");
                    }
                });
        return top.require("resources", "the logical tables by name").flatMap(Value::entries);
    }

    private void declare(Field resource) {
        Field first = declared.putIfAbsent(resource.name(), resource);
        if (first == null) {
            locator.put(resource.name(), resource);
        } else {
            faults.add(
                    Path.of("resources", resource.name()),
                    resource.position(),
                    "the resource is declared in two files; the first time at " + first.position());
        }
    }

    /** The mapping of all files read, or a MappingException with all faults. */
    Mapping finish() {
        List<Draft> drafts = new ArrayList<>();
        declared.forEach((name, field) -> ResourceReader.read(name, Value.of(Path.of("resources", name), field, faults))
                .ifPresent(drafts::add));
        drafts.forEach(draft -> ResourceCheck.check(draft, faults));
        TableCheck.check(drafts, faults);
        TenantTablesCheck.check(drafts, faults);
        if (allFilesReadable) {
            RelationshipCheck.check(drafts, declared.keySet(), faults);
        }
        faults.throwIfAny();
        Map<String, Resource> resources = new LinkedHashMap<>();
        drafts.forEach(d -> resources.put(d.resource().name(), d.resource()));
        return new Mapping(resources);
    }
}
