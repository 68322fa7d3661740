package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.ShardingKey;
import java.sql.Struct;
import java.util.Map;
import java.util.concurrent.Executor;

/** What other databases keep in a session, and DynamoDB has not: catalogs, schemas, types, large objects. */
interface NoSessionState extends OpenConnection {

    /** Nothing: there are no catalogs, and JDBC has drivers ignore the call then. */
    @Override
    default void setCatalog(String catalog) throws SQLException {
        checkOpen();
    }

    @Override
    default String getCatalog() throws SQLException {
        checkOpen();
        return null;
    }

    /** Nothing: there are no schemas, and JDBC has drivers ignore the call then. */
    @Override
    default void setSchema(String schema) throws SQLException {
        checkOpen();
    }

    @Override
    default String getSchema() throws SQLException {
        checkOpen();
        return null;
    }

    @Override
    default void setTypeMap(Map<String, Class<?>> map) throws SQLException {
        checkOpen();
        if (map != null && !map.isEmpty()) {
            throw Errors.unsupported("setTypeMap is not supported: DynamoDB has no user-defined types");
        }
    }

    @Override
    default void setHoldability(int holdability) throws SQLException {
        checkOpen();
        switch (holdability) {
            case ResultSet.HOLD_CURSORS_OVER_COMMIT -> {}
            case ResultSet.CLOSE_CURSORS_AT_COMMIT -> warn("result sets stay open over a commit");
            default -> throw Errors.invalidArgument(holdability + " is no holdability of java.sql.ResultSet");
        }
    }

    @Override
    default void setNetworkTimeout(Executor executor, int milliseconds) throws SQLException {
        checkOpen();
        throw Errors.unsupported(
                "setNetworkTimeout is not supported: connections share their network; use the property socketTimeout");
    }

    @Override
    default int getNetworkTimeout() throws SQLException {
        checkOpen();
        return 0;
    }

    @Override
    default Clob createClob() throws SQLException {
        throw largeObject("createClob", "setString");
    }

    @Override
    default NClob createNClob() throws SQLException {
        throw largeObject("createNClob", "setString");
    }

    @Override
    default Blob createBlob() throws SQLException {
        throw largeObject("createBlob", "setBytes");
    }

    @Override
    default SQLXML createSQLXML() throws SQLException {
        throw largeObject("createSQLXML", "setString");
    }

    @Override
    default Struct createStruct(String typeName, Object[] attributes) throws SQLException {
        throw largeObject("createStruct", "setObject with a java.util.Map");
    }

    @Override
    default void setShardingKey(ShardingKey key) throws SQLException {
        throw noSharding();
    }

    @Override
    default void setShardingKey(ShardingKey key, ShardingKey superKey) throws SQLException {
        throw noSharding();
    }

    @Override
    default boolean setShardingKeyIfValid(ShardingKey key, int timeout) throws SQLException {
        throw noSharding();
    }

    @Override
    default boolean setShardingKeyIfValid(ShardingKey key, ShardingKey superKey, int timeout) throws SQLException {
        throw noSharding();
    }

    private SQLException noSharding() throws SQLException {
        checkOpen();
        return Errors.unsupported("sharding keys are not supported: DynamoDB partitions by itself");
    }

    private SQLException largeObject(String method, String instead) throws SQLException {
        checkOpen();
        return Errors.unsupported(method + " is not supported: DynamoDB has no such type; use " + instead);
    }
}
