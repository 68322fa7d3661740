package io.ashdynamo.mapping;

/**
 * The stored attribute that tells a resource's items from others' in the same table.
 *
 * @param source the stored attribute, of type S
 * @param value what this resource's items have there
 */
public record Discriminator(String source, String value) {}
