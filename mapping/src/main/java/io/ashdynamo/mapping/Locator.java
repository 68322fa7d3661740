package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Fault.Position;
import io.ashdynamo.mapping.Node.Field;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the place in the files of a resource's path: the path's own, or that of its nearest parent that is there. */
final class Locator {

    private final Map<String, Field> resources = new HashMap<>();
    // A list of thousands of unknown names would otherwise be searched thousands of times.
    private final IdentityHashMap<Node, Map<String, Field>> names = new IdentityHashMap<>();

    void put(String resource, Field declaration) {
        resources.put(resource, declaration);
    }

    Optional<Position> locate(Path path) {
        List<Path.Step> steps = path.steps();
        if (steps.size() < 2 || !steps.get(0).name().equals("resources")) {
            return Optional.empty();
        }
        return Optional.ofNullable(resources.get(steps.get(1).name()))
                .map(declaration -> descend(declaration, steps.subList(2, steps.size())));
    }

    private Position descend(Field declaration, List<Path.Step> steps) {
        Position place = declaration.place();
        Node node = declaration.value();
        for (Path.Step step : steps) {
            Optional<Field> next = step.inList() ? item(node, step) : node.field(step.name());
            if (next.isEmpty()) {
                return place;
            }
            place = next.get().place();
            node = next.get().value();
        }
        return place;
    }

    private Optional<Field> item(Node list, Path.Step step) {
        if (step.index() < 0) {
            return Optional.ofNullable(
                    names.computeIfAbsent(list, Locator::names).get(step.name()));
        }
        return list.items().stream().skip(step.index()).findFirst().map(n -> new Field("", n.position(), n));
    }

    private static Map<String, Field> names(Node list) {
        Map<String, Field> byName = new HashMap<>();
        list.items().forEach(n -> byName.putIfAbsent(n.text(), new Field("", n.position(), n)));
        return byName;
    }
}
