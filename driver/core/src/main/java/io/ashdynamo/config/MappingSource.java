package io.ashdynamo.config;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingException;
import io.ashdynamo.mapping.MappingFile;
import io.ashdynamo.mapping.MappingReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The mapping files that a connection names, and their state: connections share what was read as long as the files stay
 * as they were.
 *
 * @param locations paths, {@code file:} or {@code classpath:} URLs, in the order given
 * @param state size and time of each file; empty for one on the class path
 */
public record MappingSource(List<String> locations, List<String> state) {

    private static final String CLASSPATH = "classpath:";

    /**
     * The files that the settings name.
     *
     * @throws SQLException 08001 if they name none, or one that is not there
     */
    public static MappingSource of(Settings settings) throws SQLException {
        String files = settings.text(Property.MAPPING)
                .filter(text -> !text.replace(",", "").isBlank())
                .orElseThrow(() -> Errors.configuration(
                        "the property 'mapping' is missing; name the mapping file, as in " + settings.url()
                                + "?mapping=/path/to/tables.yaml",
                        null));
        List<String> locations = new ArrayList<>();
        List<String> state = new ArrayList<>();
        for (String part : files.split(",", -1)) {
            String location = part.strip();
            if (!location.isEmpty()) {
                locations.add(location);
                state.add(location.startsWith(CLASSPATH) ? "" : state(path(location)));
            }
        }
        return new MappingSource(List.copyOf(locations), List.copyOf(state));
    }

    /**
     * Reads them.
     *
     * @throws SQLException 08001 with every fault in them
     */
    public Mapping read() throws SQLException {
        try {
            List<MappingFile> files = new ArrayList<>();
            for (String location : locations) {
                files.add(file(location));
            }
            return MappingReader.readAll(files);
        } catch (MappingException e) {
            throw Errors.configuration("the mapping cannot be used:\n" + e.getMessage(), e);
        }
    }

    private static MappingFile file(String location) throws SQLException {
        try (InputStream utf8 =
                location.startsWith(CLASSPATH) ? onClassPath(location) : Files.newInputStream(path(location))) {
            return MappingFile.of(location, utf8);
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private static InputStream onClassPath(String location) throws SQLException {
        String name = location.substring(CLASSPATH.length()).replaceFirst("^/+", "");
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        InputStream found = context == null ? null : context.getResourceAsStream(name);
        if (found == null) {
            found = MappingSource.class.getClassLoader().getResourceAsStream(name);
        }
        if (found == null) {
            throw Errors.configuration("the mapping '" + location + "' is not on the class path", null);
        }
        return found;
    }

    private static Path path(String location) throws SQLException {
        try {
            return location.startsWith("file:") && location.startsWith("/", 5)
                    ? Path.of(URI.create(location.replace(" ", "%20")))
                    : Path.of(location.startsWith("file:") ? location.substring(5) : location);
        } catch (IllegalArgumentException e) {
            throw Errors.configuration("the mapping '" + location + "' is not a path: " + e.getMessage(), e);
        }
    }

    private static String state(Path path) throws SQLException {
        try {
            return Files.size(path) + "@" + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    private static SQLException unreadable(String location, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file" : e.toString();
        return Errors.configuration(
                "the mapping '" + location + "' cannot be read: " + reason + "; a relative path starts at "
                        + Path.of("").toAbsolutePath(),
                e);
    }
}
