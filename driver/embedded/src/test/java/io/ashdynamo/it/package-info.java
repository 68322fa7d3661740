/** The driver over real DynamoDB Local: in this JVM, in others, and in a container. */
package io.ashdynamo.it;
