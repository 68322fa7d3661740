package io.ashdynamo.mapping;

import io.ashdynamo.mapping.YamlText.Block;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a mapping as the file that {@link MappingReader} reads back to an equal one. Resources, columns and indexes keep
 * their order; what equals its default is left out; names and texts that YAML could take for something else are quoted.
 *
 * <p>Thread-safe, as nothing is kept between calls.
 */
public final class MappingWriter {

    private static final int VERSION = 1;

    private MappingWriter() {}

    /** The file's text, every line of it ended. Beside escapes it holds printable characters only. */
    public static String write(Mapping mapping) {
        Map<String, Object> resources = new LinkedHashMap<>();
        mapping.resources().forEach((name, resource) -> resources.put(name, new ResourceTree(resource).tree()));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("ashdynamo", VERSION);
        file.put("resources", new Block(resources));
        return YamlText.of(new Block(file));
    }
}
