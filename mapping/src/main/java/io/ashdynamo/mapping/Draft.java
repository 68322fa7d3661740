package io.ashdynamo.mapping;

import java.util.Set;

/** A resource that is still to be checked, with what the checks must know about the parts that are not readable. */
record Draft(Resource resource, Columns columns) {

    /** A resource that is sound in itself. */
    static Draft sound(Resource resource) {
        return new Draft(resource, new Columns(resource.attributes(), Set.of(), false));
    }

    Path path() {
        return Path.of("resources", resource.name());
    }
}
