package io.ashdynamo.mapping;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every resource that SQL can name, in the order of their declaration. Immutable.
 *
 * @param resources the resources by name
 */
public record Mapping(Map<String, Resource> resources) {

    public Mapping {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /**
     * A mapping of these resources.
     *
     * @throws MappingException if a name is given twice, or resources contradict each other: about a table they share,
     *     or by a relationship to a resource or key that is not there
     */
    public static Mapping of(Collection<Resource> resources) {
        Faults faults = Faults.withoutPositions();
        Map<String, Resource> byName = new LinkedHashMap<>();
        for (Resource resource : resources) {
            if (byName.putIfAbsent(resource.name(), resource) != null) {
                faults.add(
                        Path.of("resources", resource.name()),
                        "the resource is declared twice; give each its own name");
            }
        }
        List<Draft> drafts = byName.values().stream().map(Draft::sound).toList();
        TableCheck.check(drafts, faults);
        TenantTablesCheck.check(drafts, faults);
        RelationshipCheck.check(drafts, byName.keySet(), faults);
        faults.throwIfAny();
        return new Mapping(byName);
    }
}
