package io.ashdynamo.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that relationships refer to keys of other resources. */
final class RelationshipCheck {

    private RelationshipCheck() {}

    /** The names are all that are declared, also of resources that are not readable. */
    static void check(List<Draft> drafts, Set<String> names, Faults faults) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        drafts.forEach(d -> resources.put(d.resource().name(), d.resource()));
        for (Draft draft : drafts) {
            for (Relationship relationship : draft.resource().relationships()) {
                Path path = draft.path().key("relationships").key(relationship.name());
                String target = relationship.belongsTo();
                if (!names.contains(target)) {
                    faults.add(
                            path.key("belongs_to"),
                            "there is no resource " + Words.shown(target) + Words.hint(target, names));
                } else if (resources.containsKey(target)) {
                    columns(relationship, resources.get(target), path, faults);
                }
            }
        }
    }

    private static void columns(Relationship relationship, Resource target, Path path, Faults faults) {
        List<String> key = target.key().columns();
        boolean known = !key.contains("") && !relationship.columns().isEmpty();
        if (known && key.size() != relationship.columns().size()) {
            faults.add(
                    path.key("attribute"),
                    "the key of %s has %s; name as many columns here"
                            .formatted(Words.shown(target.name()), String.join(", ", key)));
        }
    }
}
