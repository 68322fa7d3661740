package io.ashdynamo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-amd64",
        "Linux, aarch64, linux-aarch64",
        "Mac OS X, x86_64, osx-x86_64",
        "Mac OS X, aarch64, osx-aarch64",
        "Windows 11, amd64, win32-x64",
        "Windows Server 2022, amd64, win32-x64",
        "FreeBSD, amd64, freebsd-amd64",
    })
    void isNamedAsSqlite4javaNamesIt(String osName, String osArch, String platform) {
        assertThat(Platform.of(osName, osArch)).hasToString(platform);
    }

    @ParameterizedTest
    @CsvSource({
        "linux-amd64, libsqlite4java.so",
        "osx-x86_64, libsqlite4java.dylib",
        "osx-aarch64, libsqlite4java.dylib",
        "win32-x64, sqlite4java.dll",
    })
    void librariesAreInThisModule(String platform, String library) {
        assertThat(NativeLibrary.class.getResource("native/" + platform + "/" + library))
                .isNotNull();
    }

    @Test
    void namesGoFromTheMostTellingToTheBareOne() {
        assertThat(new Platform("linux", "amd64").libraryNames())
                .containsExactly(
                        System.mapLibraryName("sqlite4java-linux-amd64-1.0.392"),
                        System.mapLibraryName("sqlite4java-linux-amd64"),
                        System.mapLibraryName("sqlite4java-linux-1.0.392"),
                        System.mapLibraryName("sqlite4java-linux"),
                        System.mapLibraryName("sqlite4java"));
    }
}
