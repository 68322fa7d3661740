package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Settings CSV = new Settings(Format.CSV, ',', "", Mode.INSERT, 100);
    private static final Settings JSONL = new Settings(Format.JSONL, ',', "", Mode.INSERT, 100);

    @Test
    void aQuotedFieldMaySpanLines() throws Exception {
        assertThat(texts("a,\"b\n\"\"c\",d\ne\n", CSV)).containsExactly("1:a,\"b\n\"\"c\",d\n", "3:e\n");
    }

    @Test
    void aQuoteWithinAFieldSpansNothing() throws Exception {
        assertThat(texts("a,5\" b\nc,\"d\"\"\"\r\ne", CSV)).containsExactly("1:a,5\" b\n", "2:c,\"d\"\"\"\r\n", "3:e");
    }

    @Test
    void aLineOfJsonIsARecord() throws Exception {
        assertThat(texts("{\"a\":\"\n\"}\n", JSONL)).containsExactly("1:{\"a\":\"\n", "2:\"}\n");
    }

    @Test
    void aQuoteThatIsNotClosedIsABadRecordWithAllThatFollows() throws Exception {
        Records records = records("a\nb,\"c\nd\n", CSV);
        records.next();
        RecordText rest = records.next().orElseThrow();

        assertThatThrownBy(() -> CsvFields.of(rest, CSV))
                .isInstanceOf(BadLine.class)
                .hasMessage("this is not CSV: Unclosed quoted field at end of input");
    }

    @Test
    void aRecordWithoutEndIsRefusedBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> records("\"" + "x\n".repeat(3 << 20), CSV).next())
                .isInstanceOf(Fault.class)
                .hasMessage("line 1: the record that begins here is longer than 4 MB; is a quote not closed?");
    }

    @Test
    void theSamePlaceIsFoundAgain() throws Exception {
        Records records = records("a\n\"b\nc\"\nd\n", CSV);
        records.next();
        records.next();
        Lines again = lines("a\n\"b\nc\"\nd, changed\n");

        assertThat(again.skipTo(records.mark().position())).isTrue();
        assertThat(again.mark()).isEqualTo(records.mark());
        assertThat(again.mark().line()).isEqualTo(4);
    }

    @Test
    void onlyAnUnquotedFieldIsNull() throws Exception {
        assertThat(fields(",\"\",é \n", CSV)).containsExactly(null, "", "é ");
        assertThat(fields("\\N,\"\\N\",\n", new Settings(Format.CSV, ',', "\\N", Mode.INSERT, 100)))
                .containsExactly(null, "\\N", "");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        assertThat(fields("\uFEFFid,a\n", CSV)).containsExactly("id", "a");
    }

    @Test
    void malformedRecordsAreNamed() {
        assertThatThrownBy(() -> fields("a,\"b\"c\n", CSV))
                .hasMessage("this is not CSV: Unexpected character after closing quote: 'c' (0x63)");
        assertThatThrownBy(() -> fields("a\rb\n", CSV))
                .hasMessage("a carriage return is in a field that is not quoted; quote it");
        assertThatThrownBy(() -> CsvFields.of(new RecordText(new Mark(0, 1, 0), new byte[] {'a', (byte) 0xFF}), CSV))
                .hasMessage("this is not UTF-8; convert the file");
    }

    private static List<String> fields(String text, Settings settings) throws Exception {
        return CsvFields.of(records(text, settings).next().orElseThrow(), settings);
    }

    private static List<String> texts(String text, Settings settings) throws Exception {
        Records records = records(text, settings);
        List<String> texts = new ArrayList<>();
        for (Optional<RecordText> next = records.next(); next.isPresent(); next = records.next()) {
            texts.add(next.get().line() + ":" + next.get().text());
        }
        return texts;
    }

    private static Records records(String text, Settings settings) {
        return new Records(lines(text), settings);
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
