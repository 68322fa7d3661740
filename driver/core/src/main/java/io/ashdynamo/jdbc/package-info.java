/** The java.sql skin: driver, data source, connection, statements, result set, metadata. */
package io.ashdynamo.jdbc;
