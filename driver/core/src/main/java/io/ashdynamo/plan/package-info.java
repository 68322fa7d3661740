/**
 * A statement and its resource become an operation. Pure: no input or output, no clock, no SDK. Everything that can be
 * known without the parameters is checked here, once.
 */
package io.ashdynamo.plan;
