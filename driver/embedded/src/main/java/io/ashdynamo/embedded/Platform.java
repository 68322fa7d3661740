package io.ashdynamo.embedded;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Operating system and processor, in the words SQLite libraries are named with: {@code linux-amd64}. */
record Platform(String os, String arch) {

    private static final String VERSION = "1.0.392";

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "osx" : name.replace(' ', '_');
        return new Platform(os, arch(os, osArch.toLowerCase(Locale.ROOT)));
    }

    private static String arch(String os, String arch) {
        return switch (arch) {
            case "amd64", "x86_64", "x64" ->
                switch (os) {
                    case "win32" -> "x64";
                    case "osx" -> "x86_64";
                    default -> "amd64";
                };
            case "arm64" -> "aarch64";
            default -> arch;
        };
    }

    /** The file name of the library: {@code libsqlite4java.so}, {@code sqlite4java.dll}. */
    static String libraryName() {
        return System.mapLibraryName("sqlite4java");
    }

    /** The file names a library for this platform is known under, the most telling first. */
    List<String> libraryNames() {
        return Stream.of("-" + this + "-" + VERSION, "-" + this, "-" + os + "-" + VERSION, "-" + os, "")
                .map(suffix -> System.mapLibraryName("sqlite4java" + suffix))
                .toList();
    }

    @Override
    public String toString() {
        return os + "-" + arch;
    }
}
