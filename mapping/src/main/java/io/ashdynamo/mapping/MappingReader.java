package io.ashdynamo.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads mapping files: YAML 1.2, and so JSON, in UTF-8.
 *
 * <p>All faults of all files are reported in one {@link MappingException}, in the order of the files, each with its
 * place. A file is limited to 4 MiB, 250,000 values and a nesting of 50; of more than 1000 faults the first are listed.
 *
 * <p>Thread-safe, as nothing is kept between calls.
 */
public final class MappingReader {

    private static final String SCHEMA = "ashdynamo-mapping.schema.json";

    private MappingReader() {}

    /**
     * Reads a file. Faults name it as the path is written.
     *
     * @throws IOException if it cannot be read
     * @throws MappingException if there are faults
     */
    public static Mapping read(Path file) throws IOException {
        return readAll(List.of(MappingFile.of(file)));
    }

    /**
     * Reads a text.
     *
     * @param name how faults call it
     * @throws MappingException if there are faults
     */
    public static Mapping read(String name, String text) {
        return readAll(List.of(new MappingFile(name, text)));
    }

    /**
     * Reads a stream, and does not close it.
     *
     * @param name how faults call it
     * @throws IOException if it cannot be read
     * @throws MappingException if there are faults
     */
    public static Mapping read(String name, InputStream utf8) throws IOException {
        return readAll(List.of(MappingFile.of(name, utf8)));
    }

    /**
     * Reads several files as one mapping. A resource may refer to another file's; one declared twice is a fault.
     *
     * @throws MappingException if there are faults
     */
    public static Mapping readAll(List<MappingFile> files) {
        DocumentReader reader =
                new DocumentReader(files.stream().map(MappingFile::name).toList());
        files.forEach(reader::read);
        return reader.finish();
    }

    /** The JSON Schema (draft 2020-12) of the format, for editors. */
    public static String schema() {
        try (InputStream in = MappingReader.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
