package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.io.InputStream;
import java.net.URL;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;

/** Getters of types that no column has. */
interface UnsupportedGetters extends ResultSet {

    @Override
    default URL getURL(int column) throws SQLException {
        throw unsupported("getURL", "DynamoDB has no type for URLs; use getString");
    }

    @Override
    default Ref getRef(int column) throws SQLException {
        throw unsupported("getRef", "DynamoDB has no references");
    }

    @Override
    default RowId getRowId(int column) throws SQLException {
        throw unsupported("getRowId", "DynamoDB has no row ids; read the key's columns");
    }

    @Override
    default SQLXML getSQLXML(int column) throws SQLException {
        throw unsupported("getSQLXML", "DynamoDB has no type for XML; use getString");
    }

    @Override
    default String getCursorName() throws SQLException {
        throw unsupported("getCursorName", "there are no named cursors");
    }

    @Override
    @Deprecated
    default InputStream getUnicodeStream(int column) throws SQLException {
        throw unsupported("getUnicodeStream", "JDBC deprecated it; use getCharacterStream");
    }

    private static SQLException unsupported(String method, String reason) {
        return Errors.unsupported(method + " is not supported: " + reason);
    }
}
