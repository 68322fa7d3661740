package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Multitenancy;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Access;
import io.ashdynamo.type.Values;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a continuation token belongs to: statement, parameters, tenant, table and index. The checksum of a token is made with it, so
 * that a token of another statement is not taken, nor one that was changed by somebody who does not know them. A token
 * decides only where in the statement's own rows reading goes on; it cannot show others. Parameters count by their text:
 * 1 and '1' are the same value of a column, whose type decides what they are.
 */
final class TokenSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final byte[] key;

    private TokenSeal(byte[] key) {
        this.key = key;
    }

    static TokenSeal of(ReadRun run) throws SQLException {
        List<String> parts = new ArrayList<>();
        parts.add(run.read().mode().identity());
        Resource resource = run.read().source().resource();
        parts.add(resource.table());
        parts.add(resource.multitenancy().flatMap(Multitenancy::tenant).orElse(""));
        parts.add(way(run.read().path().access()));
        for (Object value : run.bindings().values()) {
            parts.add(value == null ? "NULL" : "=" + Values.text(value));
        }
        return of(parts);
    }

    static TokenSeal of(List<String> parts) {
        MessageDigest digest = sha256();
        parts.forEach(part -> add(digest, part));
        return new TokenSeal(digest.digest());
    }

    private static String way(Access access) {
        return access.getClass().getSimpleName()
                + access.index().map(index -> " " + index.name()).orElse("");
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** The checksum of a token's content. */
    byte[] checksum(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    static int length() {
        return BYTES;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
