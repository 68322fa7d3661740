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

/** Changes of columns by their index, which a read-only result set refuses. */
interface NoUpdatesByIndex extends ResultSet {

    @Override
    default void updateNull(int column) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNull");
    }

    @Override
    default void updateBoolean(int column, boolean value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBoolean");
    }

    @Override
    default void updateByte(int column, byte value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateByte");
    }

    @Override
    default void updateShort(int column, short value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateShort");
    }

    @Override
    default void updateInt(int column, int value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateInt");
    }

    @Override
    default void updateLong(int column, long value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateLong");
    }

    @Override
    default void updateFloat(int column, float value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateFloat");
    }

    @Override
    default void updateDouble(int column, double value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateDouble");
    }

    @Override
    default void updateBigDecimal(int column, BigDecimal value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBigDecimal");
    }

    @Override
    default void updateString(int column, String value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateString");
    }

    @Override
    default void updateBytes(int column, byte[] value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBytes");
    }

    @Override
    default void updateDate(int column, Date value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateDate");
    }

    @Override
    default void updateTime(int column, Time value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateTime");
    }

    @Override
    default void updateTimestamp(int column, Timestamp value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateTimestamp");
    }

    @Override
    default void updateAsciiStream(int column, InputStream value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateAsciiStream");
    }

    @Override
    default void updateBinaryStream(int column, InputStream value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBinaryStream");
    }

    @Override
    default void updateCharacterStream(int column, Reader value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateCharacterStream");
    }

    @Override
    default void updateObject(int column, Object value, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }

    @Override
    default void updateObject(int column, Object value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }

    @Override
    default void updateRef(int column, Ref value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateRef");
    }

    @Override
    default void updateBlob(int column, Blob value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBlob");
    }

    @Override
    default void updateClob(int column, Clob value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateClob");
    }

    @Override
    default void updateArray(int column, Array value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateArray");
    }

    @Override
    default void updateRowId(int column, RowId value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateRowId");
    }

    @Override
    default void updateNString(int column, String value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNString");
    }

    @Override
    default void updateNClob(int column, NClob value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNClob");
    }

    @Override
    default void updateSQLXML(int column, SQLXML value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateSQLXML");
    }

    @Override
    default void updateNCharacterStream(int column, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNCharacterStream");
    }

    @Override
    default void updateAsciiStream(int column, InputStream value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateAsciiStream");
    }

    @Override
    default void updateBinaryStream(int column, InputStream value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBinaryStream");
    }

    @Override
    default void updateCharacterStream(int column, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateCharacterStream");
    }

    @Override
    default void updateBlob(int column, InputStream value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBlob");
    }

    @Override
    default void updateClob(int column, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateClob");
    }

    @Override
    default void updateNClob(int column, Reader value, long length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNClob");
    }

    @Override
    default void updateNCharacterStream(int column, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNCharacterStream");
    }

    @Override
    default void updateAsciiStream(int column, InputStream value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateAsciiStream");
    }

    @Override
    default void updateBinaryStream(int column, InputStream value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBinaryStream");
    }

    @Override
    default void updateCharacterStream(int column, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateCharacterStream");
    }

    @Override
    default void updateBlob(int column, InputStream value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateBlob");
    }

    @Override
    default void updateClob(int column, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateClob");
    }

    @Override
    default void updateNClob(int column, Reader value) throws SQLException {
        throw ReadOnlyResultSet.refused("updateNClob");
    }

    @Override
    default void updateObject(int column, Object value, SQLType type, int length) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }

    @Override
    default void updateObject(int column, Object value, SQLType type) throws SQLException {
        throw ReadOnlyResultSet.refused("updateObject");
    }
}
