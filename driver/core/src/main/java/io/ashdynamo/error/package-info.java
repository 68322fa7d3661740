/** SQLStates, and the only place that constructs SQLExceptions. */
package io.ashdynamo.error;
