package io.ashdynamo.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks a resource for itself, whether it comes from a file or from code. */
final class ResourceCheck {

    private final Resource resource;
    private final Path path;
    private final Faults faults;

    private ResourceCheck(Draft draft, Faults faults) {
        this.resource = draft.resource();
        this.path = draft.path();
        this.faults = faults;
    }

    static void check(Draft draft, Faults faults) {
        new ResourceCheck(draft, faults).names();
        new KeyCheck(draft, faults).check();
        new IndexCheck(draft, faults).check();
        new RuleCheck(draft, faults).check();
        for (Attribute attribute : draft.resource().attributes()) {
            Path at = draft.path().key("attributes").key(attribute.name());
            draft.columns().find(attribute.name()).ifPresent(a -> new AttributeCheck(a, at, faults).check());
        }
    }

    private void names() {
        if (resource.name().isEmpty()) {
            faults.add(path, "the resource's name is empty");
        }
        TableCheck.nameProblem(resource.table()).ifPresent(p -> faults.add(path.key("table"), p));
        Set<String> names = new HashSet<>();
        Map<String, String> bySource = new HashMap<>();
        for (Attribute attribute : resource.attributes()) {
            Path at = path.key("attributes").key(attribute.name());
            if (attribute.name().isEmpty()) {
                faults.add(at, "the column's name is empty");
            } else if (!names.add(attribute.name())) {
                faults.add(at, "the column is declared twice");
            } else {
                source(attribute, at, bySource);
            }
        }
    }

    private void source(Attribute attribute, Path at, Map<String, String> bySource) {
        if (attribute.source().isEmpty()) {
            faults.add(at.key("source"), "the name is empty");
            return;
        }
        String other = bySource.putIfAbsent(attribute.source(), attribute.name());
        if (other != null) {
            faults.add(
                    at.key("source"),
                    "the stored attribute %s is already the column %s"
                            .formatted(Words.shown(attribute.source()), Words.shown(other)));
        }
    }
}
