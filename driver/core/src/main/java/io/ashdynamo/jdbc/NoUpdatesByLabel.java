package io.ashdynamo.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;

/** Changes of columns by their label, which a read-only result set refuses. */
interface NoUpdatesByLabel extends ResultSet {

    @Override
    default void updateNull(String label) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNull");
    }

    @Override
    default void updateBoolean(String label, boolean value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBoolean");
    }

    @Override
    default void updateByte(String label, byte value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateByte");
    }

    @Override
    default void updateShort(String label, short value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateShort");
    }

    @Override
    default void updateInt(String label, int value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateInt");
    }

    @Override
    default void updateLong(String label, long value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateLong");
    }

    @Override
    default void updateFloat(String label, float value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateFloat");
    }

    @Override
    default void updateDouble(String label, double value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateDouble");
    }

    @Override
    default void updateBigDecimal(String label, BigDecimal value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBigDecimal");
    }

    @Override
    default void updateString(String label, String value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateString");
    }

    @Override
    default void updateBytes(String label, byte[] value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBytes");
    }

    @Override
    default void updateDate(String label, Date value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateDate");
    }

    @Override
    default void updateTime(String label, Time value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateTime");
    }

    @Override
    default void updateTimestamp(String label, Timestamp value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateTimestamp");
    }

    @Override
    default void updateAsciiStream(String label, InputStream value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateAsciiStream");
    }

    @Override
    default void updateBinaryStream(String label, InputStream value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBinaryStream");
    }

    @Override
    default void updateCharacterStream(String label, Reader value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateCharacterStream");
    }

    @Override
    default void updateObject(String label, Object value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }

    @Override
    default void updateObject(String label, Object value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }

    @Override
    default void updateRef(String label, Ref value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateRef");
    }

    @Override
    default void updateBlob(String label, Blob value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBlob");
    }

    @Override
    default void updateClob(String label, Clob value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateClob");
    }

    @Override
    default void updateArray(String label, Array value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateArray");
    }

    @Override
    default void updateRowId(String label, RowId value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateRowId");
    }

    @Override
    default void updateNString(String label, String value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNString");
    }

    @Override
    default void updateNClob(String label, NClob value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNClob");
    }

    @Override
    default void updateSQLXML(String label, SQLXML value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateSQLXML");
    }

    @Override
    default void updateNCharacterStream(String label, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNCharacterStream");
    }

    @Override
    default void updateAsciiStream(String label, InputStream value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateAsciiStream");
    }

    @Override
    default void updateBinaryStream(String label, InputStream value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBinaryStream");
    }

    @Override
    default void updateCharacterStream(String label, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateCharacterStream");
    }

    @Override
    default void updateBlob(String label, InputStream value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBlob");
    }

    @Override
    default void updateClob(String label, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateClob");
    }

    @Override
    default void updateNClob(String label, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNClob");
    }

    @Override
    default void updateNCharacterStream(String label, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNCharacterStream");
    }

    @Override
    default void updateAsciiStream(String label, InputStream value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateAsciiStream");
    }

    @Override
    default void updateBinaryStream(String label, InputStream value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBinaryStream");
    }

    @Override
    default void updateCharacterStream(String label, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateCharacterStream");
    }

    @Override
    default void updateBlob(String label, InputStream value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBlob");
    }

    @Override
    default void updateClob(String label, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateClob");
    }

    @Override
    default void updateNClob(String label, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNClob");
    }

    @Override
    default void updateObject(String label, Object value, SQLType type, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }

    @Override
    default void updateObject(String label, Object value, SQLType type) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }
}
