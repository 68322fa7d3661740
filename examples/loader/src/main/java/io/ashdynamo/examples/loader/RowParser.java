package io.ashdynamo.examples.loader;

import java.util.List;
import java.util.Optional;

/** Makes rows of records. */
interface RowParser {

    /** The row; empty for a blank line that is none. */
    Optional<Row> parse(RecordText record) throws BadLine;

    /** The columns of every row, where the file says them at its beginning. */
    Optional<List<Column>> columns();
}
