package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, the reader gives a mapping or says what is wrong and where. */
class RobustnessTest {

    private static final int MUTANTS = 3000;
    private static final long SEED = 20261122;
    private static final String PIECES = "{}[]:,&*!|>'\"#%@`-? \n\t\\~<u0é\u0000\u00ff";

    static List<String> originals() {
        return Corpus.files("valid").map(Corpus::text).toList();
    }

    @ParameterizedTest
    @MethodSource("originals")
    void mutantsAreReadOrRefused(String original) throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            refused += isRefused(mutant(original.getBytes(StandardCharsets.UTF_8), random)) ? 1 : 0;
        }
        assertThat(refused).isBetween(MUTANTS / 4, MUTANTS);
    }

    private static boolean isRefused(byte[] file) throws IOException {
        try {
            MappingReader.read("f", new ByteArrayInputStream(file));
            return false;
        } catch (MappingException e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(f -> assertThat(f.position())
                    .isPresent());
            return true;
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] bytes = original;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(6));
            byte[] piece = piece(original, random);
            byte[] changed = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, changed, from, piece.length);
            System.arraycopy(bytes, to, changed, from + piece.length, bytes.length - to);
            bytes = changed;
        }
        return bytes;
    }

    private static byte[] piece(byte[] original, Random random) {
        int start = random.nextInt(original.length);
        return switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 ->
                PIECES.substring(random.nextInt(PIECES.length()))
                        .substring(0, 1)
                        .getBytes(StandardCharsets.UTF_8);
            default -> Arrays.copyOfRange(original, start, Math.min(original.length, start + random.nextInt(40)));
        };
    }
}
