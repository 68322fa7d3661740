/**
 * Operations become DynamoDB requests, and their answers rows and counts. The only user of the AWS SDK.
 * {@link io.ashdynamo.datalayer.DataLayer} is also for callers in Java, without SQL.
 */
package io.ashdynamo.datalayer;
