package io.ashdynamo.embedded;

import com.almworks.sqlite4java.SQLite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * The SQLite library DynamoDB Local runs on. It is the one in the directory {@code sqlite4java.library.path} names, or
 * the one in this jar, or, where this jar has none, the one DynamoDB Local brings and unpacks for each JVM.
 */
final class NativeLibrary {

    private static final String SHIPPED = "linux-amd64, osx-x86_64, osx-aarch64, win32-x64";

    /** What DynamoDB Local's loader looks at first. The SQLite JDBC driver reads them too, so they are set for a moment. */
    private static final String LOADER_PATH = "org.sqlite.lib.path";

    private static final String LOADER_NAME = "org.sqlite.lib.name";

    /** Set once a class loader of this JVM has the library: a second one cannot load the same file. */
    private static final String LOADED = "io.ashdynamo.embedded.sqlite4java";

    private static boolean loaded;

    private NativeLibrary() {}

    static synchronized void load() throws IOException {
        if (!loaded) {
            loadFor(Platform.current());
            loaded = true;
        }
    }

    private static void loadFor(Platform platform) throws IOException {
        try {
            Optional<Path> library = locate(platform);
            if (library.isPresent()
                    && System.getProperties().putIfAbsent(LOADED, library.get().toString()) == null) {
                load(library.get());
            } else {
                SQLiteLibraryLoader.initialize();
            }
        } catch (Exception | LinkageError e) {
            throw new IOException(
                    "DynamoDB Local needs a SQLite library. For this platform, " + platform
                            + ", none could be loaded; shipped are " + SHIPPED + ". Set the system property "
                            + SQLite.LIBRARY_PATH_PROPERTY + " to a directory that holds one, under one of the names "
                            + platform.libraryNames() + ". Cause: " + e.getMessage(),
                    e);
        }
    }

    private static void load(Path library) throws Exception {
        String path = System.setProperty(LOADER_PATH, library.getParent().toString());
        String name = System.setProperty(LOADER_NAME, library.getFileName().toString());
        try {
            SQLiteLibraryLoader.initialize();
        } finally {
            restore(LOADER_PATH, path);
            restore(LOADER_NAME, name);
        }
    }

    private static void restore(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    private static Optional<Path> locate(Platform platform) throws IOException {
        String configured = System.getProperty(SQLite.LIBRARY_PATH_PROPERTY);
        return configured == null ? unpacked(platform) : Optional.of(configured(Path.of(configured), platform));
    }

    private static Path configured(Path directory, Platform platform) throws IOException {
        return platform.libraryNames().stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException(directory + " has none of them"))
                .toAbsolutePath();
    }

    private static Optional<Path> unpacked(Platform platform) throws IOException {
        String resource = "native/" + platform + "/" + Platform.libraryName();
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
            return Optional.of(Unpacked.file(temporary, Platform.libraryName(), in.readAllBytes()));
        }
    }
}
