/**
 * The resource model: what a mapping file declares about DynamoDB tables, as immutable records, and the reader of that
 * file. Knows neither SQL nor JDBC nor AWS.
 */
package io.ashdynamo.mapping;
