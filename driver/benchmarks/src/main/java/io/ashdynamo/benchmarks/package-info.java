/** Programs that measure the driver beside what a user would write by hand on the AWS SDK. */
package io.ashdynamo.benchmarks;
