/** The URL and the connection properties. */
package io.ashdynamo.config;
