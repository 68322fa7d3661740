package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The client info of a connection, which is its tenant, and the end of a request, at which the tenant ends too. */
interface ClientInfo extends OpenConnection {

    /** The one name that there is. */
    String TENANT = "tenant";

    /** Sets the tenant; null is none. Another name is not kept, with a warning. */
    @Override
    default void setClientInfo(String name, String value) throws SQLClientInfoException {
        try {
            checkOpen();
            if (TENANT.equals(name)) {
                session().setTenant(Optional.ofNullable(value));
            } else {
                warn("there is no client info '" + name + "'; it is not kept");
            }
        } catch (SQLException e) {
            throw Errors.clientInfo(e, Map.of(String.valueOf(name), ClientInfoStatus.REASON_UNKNOWN));
        }
    }

    /** Sets the tenant; if it is not among the properties, there is none. */
    @Override
    default void setClientInfo(Properties properties) throws SQLClientInfoException {
        if (properties == null) {
            throw Errors.clientInfo(Errors.invalidArgument("setClientInfo: the properties are null"), Map.of());
        }
        for (String name : properties.stringPropertyNames()) {
            if (!TENANT.equals(name)) {
                setClientInfo(name, properties.getProperty(name));
            }
        }
        setClientInfo(TENANT, properties.getProperty(TENANT));
    }

    @Override
    default String getClientInfo(String name) throws SQLException {
        checkOpen();
        return TENANT.equals(name) ? session().tenant().orElse(null) : null;
    }

    @Override
    default Properties getClientInfo() throws SQLException {
        checkOpen();
        Properties properties = new Properties();
        session().tenant().ifPresent(tenant -> properties.setProperty(TENANT, tenant));
        return properties;
    }

    /** The same as the end of the request before, in case a pool did not tell it. */
    @Override
    default void beginRequest() throws SQLException {
        endRequest();
    }

    /** Undoes what is not committed, and sets the tenant back to that of the connection's property. */
    @Override
    default void endRequest() throws SQLException {
        checkOpen();
        session().reset();
    }
}
