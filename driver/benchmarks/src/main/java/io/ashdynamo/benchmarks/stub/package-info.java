/** A DynamoDB of one read-only table, behind the SDK's HTTP client: nothing leaves the JVM, and each answer takes its time. */
package io.ashdynamo.benchmarks.stub;
