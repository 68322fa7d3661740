/** Rows of any origin, and the columns that describe them. */
package io.ashdynamo.row;
