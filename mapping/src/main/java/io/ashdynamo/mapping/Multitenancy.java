package io.ashdynamo.mapping;

import java.util.Locale;
import java.util.Optional;

/**
 * How the tenants of a resource are kept apart.
 *
 * @param strategy where the tenant goes
 * @param attribute of the attribute strategy: the stored attribute that holds the tenant
 * @param separator of the other strategies: what stands between the tenant and the key or table name; else empty
 * @param tenant whose view of the resource it is; empty as declared
 */
public record Multitenancy(Strategy strategy, Optional<String> attribute, String separator, Optional<String> tenant) {

    /** As declared, of no tenant. */
    public Multitenancy(Strategy strategy, Optional<String> attribute, String separator) {
        this(strategy, attribute, separator, Optional.empty());
    }

    /** The tenant and {@code #} before the partition key's value. */
    public static Multitenancy byPartitionKey() {
        return new Multitenancy(Strategy.PARTITION_KEY, Optional.empty(), Strategy.PARTITION_KEY.separator());
    }

    /** The tenant and {@code -} before the table's name. */
    public static Multitenancy byTable() {
        return new Multitenancy(Strategy.TABLE, Optional.empty(), Strategy.TABLE.separator());
    }

    /** The tenant in this stored attribute. */
    public static Multitenancy byAttribute(String attribute) {
        return new Multitenancy(Strategy.ATTRIBUTE, Optional.of(attribute), Strategy.ATTRIBUTE.separator());
    }

    /** What a tenant's items have in the attribute of the attribute strategy; empty of the others, and as declared. */
    Optional<Discriminator> mark() {
        return attribute.flatMap(source -> tenant.map(name -> new Discriminator(source, name)));
    }

    Multitenancy of(String name) {
        return new Multitenancy(strategy, attribute, separator, Optional.of(name));
    }

    /** Where the tenant goes. */
    public enum Strategy {
        /** Before the partition key's value. */
        PARTITION_KEY,
        /** Before the table's name. */
        TABLE,
        /** Into an attribute of each item. */
        ATTRIBUTE;

        /** The word in the mapping file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The separator where none is declared: {@code #} is not allowed in a table's name. */
        String separator() {
            return switch (this) {
                case PARTITION_KEY -> "#";
                case TABLE -> "-";
                case ATTRIBUTE -> "";
            };
        }
    }
}
