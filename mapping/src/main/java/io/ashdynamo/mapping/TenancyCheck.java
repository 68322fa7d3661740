package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Multitenancy.Strategy;
import java.util.Optional;

/** Checks that the tenant can go where it is said to go, and that no statement can write it. */
record TenancyCheck(Resource resource, Multitenancy tenants, Columns columns, Path resourcePath, Faults faults) {

    void check() {
        Path at = resourcePath.key("multitenancy");
        switch (tenants.strategy()) {
            case ATTRIBUTE -> attribute(at);
            case PARTITION_KEY -> {
                separator(at);
                columns.stored(resource.key().partition())
                        .filter(k -> k.type() != StoredType.S)
                        .ifPresent(k -> faults.add(
                                at.key("strategy"),
                                "the partition key is stored as " + k.type() + "; only text can have a prefix"));
                resource.globalSecondaryIndexes().forEach(this::index);
            }
            case TABLE -> {
                separator(at);
                if (!TableCheck.NAME.matcher(tenants.separator()).matches()) {
                    faults.add(at.key("separator"), "a table's name has only the characters a-z A-Z 0-9 _ . -");
                }
            }
        }
        if (tenants.strategy() != Strategy.ATTRIBUTE && tenants.attribute().isPresent()) {
            faults.add(at.key("attribute"), "only the strategy attribute has an attribute");
        }
    }

    /** Else the items of all tenants would be in the same partitions of the index. */
    private void index(SecondaryIndex index) {
        Path at = resourcePath.key("global_secondary_indexes").key(index.name()).key("partition_key");
        columns.stored(index.key().partition())
                .filter(k -> k.type() != StoredType.S)
                .ifPresent(k -> faults.add(
                        at,
                        "the partition key is stored as " + k.type() + ", and only text can have the tenant in front;"
                                + " compose it by a template, or choose another strategy of multitenancy"));
    }

    private void separator(Path at) {
        if (tenants.separator().isEmpty()) {
            faults.add(at.key("separator"), "without a separator one tenant's name could be the start of another's");
        } else if (!tenants.separator().chars().allMatch(c -> c > ' ' && c <= '~')) {
            faults.add(at.key("separator"), "a separator consists of printable ASCII characters");
        }
    }

    private void attribute(Path at) {
        if (!tenants.separator().isEmpty()) {
            faults.add(at.key("separator"), "the strategy attribute has no separator");
        }
        String source = tenants.attribute().orElse("");
        if (source.isEmpty()) {
            faults.add(at.key("attribute"), "the strategy attribute needs the attribute that holds the tenant");
            return;
        }
        Optional<Attribute> column = resource.attributes().stream()
                .filter(a -> a.source().equals(source))
                .findFirst();
        if (column.isPresent()) {
            column.flatMap(a -> columns.find(a.name())).ifPresent(a -> readOnlyText(a, at.key("attribute")));
        } else if (RuleCheck.ownAttribute(resource, source).isPresent()
                || resource.discriminator()
                        .filter(d -> d.source().equals(source))
                        .isPresent()) {
            faults.add(at.key("attribute"), "already a composed key or the discriminator; choose another attribute");
        }
    }

    private void readOnlyText(Attribute column, Path at) {
        boolean written = column.writable()
                || column.defaultValue().isPresent()
                || column.updateDefault().isPresent();
        boolean isKey = resource.key().columns().contains(column.name());
        if (written || isKey || column.type().name() != TypeName.STRING) {
            faults.add(
                    at,
                    "the column %s shows the tenant, so it must be a string with writable: false, no default, and no"
                                    .formatted(Words.shown(column.name()))
                            + " part of the primary key");
        }
    }
}
