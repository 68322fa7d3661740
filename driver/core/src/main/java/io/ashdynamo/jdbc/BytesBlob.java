package io.ashdynamo.jdbc;

import java.io.Serial;
import java.sql.SQLException;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialException;

/** Bytes as a Blob: the JDK's refuses to read empty ones. */
final class BytesBlob extends SerialBlob {

    @Serial
    private static final long serialVersionUID = 1L;

    BytesBlob(byte[] bytes) throws SQLException {
        super(bytes);
    }

    @Override
    public byte[] getBytes(long position, int length) throws SerialException {
        return position == 1 && length() == 0 ? new byte[0] : super.getBytes(position, length);
    }
}
