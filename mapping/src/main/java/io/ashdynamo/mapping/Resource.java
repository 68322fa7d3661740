package io.ashdynamo.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A logical SQL table: its DynamoDB table, keys, indexes, typed attributes and rules. Immutable, and free of SQL, JDBC
 * and AWS types. Made by {@link ResourceBuilder} or read from a mapping file by {@link MappingReader}.
 *
 * @param name what SQL calls it
 * @param table the DynamoDB table
 * @param key the table's primary key
 * @param attributes the columns, in the order of their declaration
 * @param globalSecondaryIndexes the global secondary indexes
 * @param localSecondaryIndexes the local secondary indexes; their partition key is the table's
 * @param actions what may be done
 * @param optimisticLock the column that counts an item's versions
 * @param timeToLive the column that says when an item expires
 * @param hideExpired whether reads leave out items that have expired but are not deleted yet
 * @param discriminator the stored attribute that tells this resource's items from others' in the same table
 * @param multitenancy how tenants are kept apart
 * @param relationships foreign keys shown to tools; not enforced
 * @param scan what to do with plans that read a whole table or index; empty: as the connection says
 * @param description for people
 * @param open whether undeclared attributes may be used as columns of type {@code any}
 * @param billing how a table made from this resource is billed
 */
public record Resource(
        String name,
        String table,
        Key key,
        List<Attribute> attributes,
        List<SecondaryIndex> globalSecondaryIndexes,
        List<SecondaryIndex> localSecondaryIndexes,
        Actions actions,
        Optional<String> optimisticLock,
        Optional<String> timeToLive,
        boolean hideExpired,
        Optional<Discriminator> discriminator,
        Optional<Multitenancy> multitenancy,
        List<Relationship> relationships,
        Optional<ScanPolicy> scan,
        Optional<String> description,
        boolean open,
        Billing billing) {

    public Resource {
        attributes = List.copyOf(attributes);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
        relationships = List.copyOf(relationships);
    }

    /** Starts a resource in code; its {@code build()} applies the same checks as the mapping file's reader. */
    public static ResourceBuilder builder(String name) {
        return new ResourceBuilder(name);
    }

    /** The stored attributes that every item of the resource has with one value, and others of its table have not. */
    public List<Discriminator> marks() {
        return Stream.concat(discriminator.stream(), multitenancy.flatMap(Multitenancy::mark).stream())
                .toList();
    }

    /** The column of exactly this name. */
    public Optional<Attribute> attribute(String column) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(column)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }
}
