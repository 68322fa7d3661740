/**
 * Every conversion: between the Java values of callers, the canonical Java value of a column's type, and the values that
 * DynamoDB stores. Nothing outside this package converts a value.
 */
package io.ashdynamo.type;
