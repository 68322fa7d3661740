package io.ashdynamo.metadata;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which tables a metadata call is about. There are no catalogs and no schemas: null, empty and {@code %} match, any
 * other matches no table.
 */
public final class TableFilter {

    private final Predicate<String> name;

    private TableFilter(String catalog, String schema, Predicate<String> name) {
        boolean here = NamePattern.matchesNone(catalog) && NamePattern.matchesNone(schema);
        this.name = here ? name : any -> false;
    }

    /** Tables whose name matches a pattern. */
    public static TableFilter pattern(String catalog, String schema, String pattern) {
        return new TableFilter(catalog, schema, NamePattern.of(pattern)::matches);
    }

    /** The table of a name; null and {@code %}, which tools pass where JDBC wants a name, are all tables. */
    public static TableFilter named(String catalog, String schema, String table) {
        boolean all = table == null || table.equals("%");
        return new TableFilter(catalog, schema, name -> all || name.equals(table));
    }

    boolean matches(String table) {
        return name.test(table);
    }

    Stream<Resource> in(Mapping mapping) {
        return mapping.resources().values().stream().filter(resource -> matches(resource.name()));
    }
}
