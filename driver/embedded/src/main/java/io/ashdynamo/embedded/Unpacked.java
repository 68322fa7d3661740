package io.ashdynamo.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file of this jar put into the temporary directory, once for each user and content. The directory it is in belongs
 * to the user alone, so nobody else can exchange it, and JVMs that start at once do not see each other's half of it.
 */
final class Unpacked {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private Unpacked() {}

    /** Returns the path of a file with this name and content below the given directory. */
    static Path file(Path temporary, String name, byte[] content) throws IOException {
        Path file = directory(temporary, hash(content)).resolve(name);
        if (!holds(file, content)) {
            Path half = Files.createTempFile(file.getParent(), name, ".tmp");
            Files.write(half, content);
            moveInto(half, file, content);
        }
        return file;
    }

    private static Path directory(Path temporary, String hash) throws IOException {
        UserPrincipal user = user(temporary);
        boolean posix = Files.getFileStore(temporary).supportsFileAttributeView("posix");
        Path directory = temporary.resolve("ashdynamo-" + user.getName().replaceAll("[^A-Za-z0-9.]", "_") + "-" + hash);
        try {
            FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            Files.createDirectory(directory, posix ? new FileAttribute<?>[] {ownerOnly} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (!belongsTo(user, directory, posix)) {
                return Files.createTempDirectory(temporary, "ashdynamo-");
            }
        }
        return directory;
    }

    /** The user as the file system sees it; a container's may have no name. */
    private static UserPrincipal user(Path temporary) throws IOException {
        Path file = Files.createTempFile(temporary, "ashdynamo-", ".tmp");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    private static boolean belongsTo(UserPrincipal user, Path directory, boolean posix) throws IOException {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(user)
                && (!posix
                        || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS)));
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static void moveInto(Path half, Path file, byte[] content) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Windows does not let go of a library that another JVM has loaded meanwhile.
            Files.deleteIfExists(half);
            if (!holds(file, content)) {
                throw e;
            }
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
