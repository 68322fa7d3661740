package io.ashdynamo.mapping;

import java.util.List;

/**
 * A foreign key, shown to tools and not enforced.
 *
 * @param name its name
 * @param belongsTo the resource whose primary key it refers to
 * @param columns this resource's columns that hold that key, in the order of that key's columns
 */
public record Relationship(String name, String belongsTo, List<String> columns) {

    public Relationship {
        columns = List.copyOf(columns);
    }
}
