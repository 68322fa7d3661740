package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.sql.NClob;
import java.sql.SQLException;
import javax.sql.rowset.serial.SerialClob;
import javax.sql.rowset.serial.SerialException;

/** A text as a Clob: the JDK's, which is no NClob, gives no ASCII stream, and refuses to read an empty text. */
final class TextClob extends SerialClob implements NClob {

    @Serial
    private static final long serialVersionUID = 1L;

    TextClob(String text) throws SQLException {
        super(text.toCharArray());
    }

    @Override
    public String getSubString(long position, int length) throws SerialException {
        return position == 1 && length() == 0 ? "" : super.getSubString(position, length);
    }

    @Override
    public InputStream getAsciiStream() throws SerialException, SQLException {
        String text = getSubString(1, (int) length());
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw Errors.badValue("the text has characters beyond ASCII; use getCharacterStream");
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
