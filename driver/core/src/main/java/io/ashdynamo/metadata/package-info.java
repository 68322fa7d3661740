/** The layouts and rows of metadata: all of it comes from the mapping, so that no call is ever made or paid for. */
package io.ashdynamo.metadata;
