/**
 * DynamoDB Local in this JVM, for {@code mem:} and {@code file:} URLs. Having this module on the class path is all that
 * is needed; {@link io.ashdynamo.embedded.EmbeddedDynamoDb} is found by the driver.
 *
 * <p>DynamoDB Local stores through a native SQLite library, which is in this jar and unpacked into the temporary
 * directory. Where that is not possible, the system property {@code sqlite4java.library.path} may name a directory that
 * holds one. From Java 24 on, the JVM warns of native code unless it is started with {@code
 * --enable-native-access=ALL-UNNAMED}.
 */
package io.ashdynamo.embedded;
