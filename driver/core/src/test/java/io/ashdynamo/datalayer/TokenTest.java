package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is in a token, also where its checksum is right: everybody who knows the statement can make one. */
class TokenTest {

    private static final TokenSeal SEAL = TokenSeal.of(List.of("a statement"));

    /** Something to be written into a token's content. */
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    @Test
    void startsComeBackAsTheyWere() throws Exception {
        List<StreamStart> starts = List.of(
                StreamStart.BEGINNING,
                StreamStart.DONE,
                new StreamStart(false, Map.of("a", AttributeValue.fromS("x'\u00e4\ud83d\ude00"))),
                new StreamStart(false, Map.of("a", AttributeValue.fromN("-1.5"))),
                new StreamStart(
                        false, Map.of("a", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 5})))));
        String text = new Token(starts).sealed(SEAL);
        assertThat(Token.read(text, SEAL, List.of("a")).starts(5)).isEqualTo(starts);
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void hugeCountsAreRefusedWithoutMakingRoomForThem() {
        assertThatIsRefused(out -> out.writeInt(Integer.MAX_VALUE));
        assertThatIsRefused(out -> {
            out.writeInt(1);
            out.writeByte(2);
            out.writeByte(1);
            out.writeUTF("a");
            out.writeUTF("S");
            out.writeInt(Integer.MAX_VALUE);
            out.writeByte('x');
        });
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIsRefused(out -> out.writeInt(-1));
        assertThatIsRefused(out -> {
            out.writeInt(1);
            out.writeByte(2);
            out.writeByte(1);
            out.writeUTF("a");
            out.writeUTF("S");
            out.writeInt(-1);
        });
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatIsRefused(out -> key(out, "b", "S", "x"));
        assertThatIsRefused(out -> key(out, "a", "M", "x"));
        assertThatIsRefused(out -> key(out, "a", "XX", "x"));
        assertThatIsRefused(out -> key(out, "a", "N", "no number"));
        assertThatIsRefused(out -> {
            out.writeInt(1);
            out.writeByte(9);
        });
        assertThatIsRefused(out -> {
            key(out, "a", "S", "x");
            out.writeByte(0);
        });
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] token = Base64.getUrlDecoder().decode(new Token(List.of(StreamStart.BEGINNING)).sealed(SEAL));
        token[0]++;
        String text = Base64.getUrlEncoder().encodeToString(token);
        assertThat(SqlFailure.state(() -> Token.read(text, SEAL, List.of("a")).starts(1)))
                .isEqualTo("22018");
    }

    private static void key(DataOutputStream out, String name, String type, String value) throws IOException {
        out.writeInt(1);
        out.writeByte(2);
        out.writeByte(1);
        out.writeUTF(name);
        out.writeUTF(type);
        out.writeInt(value.length());
        out.writeBytes(value);
    }

    private static void assertThatIsRefused(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(SqlFailure.state(() -> {
                    content.write(new DataOutputStream(bytes));
                    ByteArrayOutputStream all = new ByteArrayOutputStream();
                    all.write(1);
                    all.writeBytes(SEAL.checksum(bytes.toByteArray()));
                    all.writeBytes(bytes.toByteArray());
                    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
                    Token.read(text, SEAL, List.of("a")).starts(1);
                }))
                .isEqualTo("22018");
    }
}
