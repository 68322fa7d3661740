package io.ashdynamo.mapping;

import io.ashdynamo.mapping.SecondaryIndex.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Declares a resource in code, under the same rules as the mapping file. Not thread-safe.
 *
 * <p>Nothing is checked before {@link #build()}, which reports all faults at once.
 */
public final class ResourceBuilder {

    private final String name;
    private final List<AttributeBuilder> attributes = new ArrayList<>();
    private final List<IndexBuilder> globalIndexes = new ArrayList<>();
    private final List<IndexBuilder> localIndexes = new ArrayList<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private boolean attributesKnown = true;
    private String table;
    private final KeyBuilder keys = new KeyBuilder();
    private Actions actions = Actions.ALL;
    private Optional<String> optimisticLock = Optional.empty();
    private Optional<String> timeToLive = Optional.empty();
    private boolean hideExpired = true;
    private Optional<Discriminator> discriminator = Optional.empty();
    private Optional<Multitenancy> multitenancy = Optional.empty();
    private Optional<ScanPolicy> scan = Optional.empty();
    private Optional<String> description = Optional.empty();
    private boolean open;
    private Billing billing = new Billing.OnDemand();

    ResourceBuilder(String name) {
        this.name = name;
        this.table = name;
    }

    /** The DynamoDB table; by default the resource's name. */
    public ResourceBuilder table(String dynamoDbTable) {
        table = dynamoDbTable;
        return this;
    }

    /** The column that is the table's partition key. */
    public ResourceBuilder partitionKey(String column) {
        return partitionKey(KeySpec.column(column));
    }

    /** The stored attribute that is the table's partition key, and how it is composed of columns. */
    public ResourceBuilder partitionKeyTemplate(String source, String template) {
        return partitionKey(KeySpec.template(source, template));
    }

    ResourceBuilder partitionKey(KeySpec spec) {
        keys.partition = Optional.of(spec);
        return this;
    }

    /** The column that is the table's sort key. */
    public ResourceBuilder sortKey(String column) {
        return sortKey(KeySpec.column(column));
    }

    /** The stored attribute that is the table's sort key, and how it is composed of columns. */
    public ResourceBuilder sortKeyTemplate(String source, String template) {
        return sortKey(KeySpec.template(source, template));
    }

    ResourceBuilder sortKey(KeySpec spec) {
        keys.sort = Optional.of(spec);
        return this;
    }

    /** A column with nothing but a type. */
    public ResourceBuilder attribute(String column, TypeName type) {
        return attribute(column, type, declared -> {});
    }

    /** A column. */
    public ResourceBuilder attribute(String column, TypeName type, Consumer<AttributeBuilder> more) {
        AttributeBuilder attribute = new AttributeBuilder(column, Optional.of(type));
        more.accept(attribute);
        return attribute(attribute);
    }

    ResourceBuilder attribute(AttributeBuilder attribute) {
        attributes.add(attribute);
        return this;
    }

    /** Says that there may be columns which could not be read. */
    void attributesUnknown() {
        attributesKnown = false;
    }

    /** A global secondary index with a partition key only. */
    public ResourceBuilder globalSecondaryIndex(String index, String partitionKey, Projection projection) {
        return globalSecondaryIndex(index, i -> i.partitionKey(partitionKey).projection(projection));
    }

    /** A global secondary index with a partition key and a sort key. */
    public ResourceBuilder globalSecondaryIndex(
            String index, String partitionKey, String sortKey, Projection projection) {
        return globalSecondaryIndex(
                index, i -> i.partitionKey(partitionKey).sortKey(sortKey).projection(projection));
    }

    /** A global secondary index. */
    public ResourceBuilder globalSecondaryIndex(String index, Consumer<IndexBuilder> declaration) {
        IndexBuilder builder = new IndexBuilder(index, Scope.GLOBAL);
        declaration.accept(builder);
        globalIndexes.add(builder);
        return this;
    }

    /** A local secondary index. */
    public ResourceBuilder localSecondaryIndex(String index, String sortKey, Projection projection) {
        return localSecondaryIndex(index, i -> i.sortKey(sortKey).projection(projection));
    }

    /** A local secondary index. */
    public ResourceBuilder localSecondaryIndex(String index, Consumer<IndexBuilder> declaration) {
        IndexBuilder builder = new IndexBuilder(index, Scope.LOCAL);
        declaration.accept(builder);
        localIndexes.add(builder);
        return this;
    }

    /** What statements may do; by default everything. */
    public ResourceBuilder actions(Actions allowed) {
        actions = allowed;
        return this;
    }

    /** The column that counts an item's versions. */
    public ResourceBuilder optimisticLock(String column) {
        optimisticLock = Optional.of(column);
        return this;
    }

    /** The column that says when an item expires. */
    public ResourceBuilder timeToLive(String column) {
        timeToLive = Optional.of(column);
        return this;
    }

    /** Whether reads leave out items that have expired but are not deleted yet; true by default. */
    public ResourceBuilder hideExpired(boolean hidden) {
        hideExpired = hidden;
        return this;
    }

    /** The stored attribute, and its value, that tell this resource's items from others' in the same table. */
    public ResourceBuilder discriminator(String source, String value) {
        discriminator = Optional.of(new Discriminator(source, value));
        return this;
    }

    /** How tenants are kept apart. */
    public ResourceBuilder multitenancy(Multitenancy tenants) {
        multitenancy = Optional.of(tenants);
        return this;
    }

    /** A foreign key to another resource's primary key, shown to tools and not enforced. */
    public ResourceBuilder relationship(String relationship, String belongsTo, String... columns) {
        relationships.add(new Relationship(relationship, belongsTo, List.of(columns)));
        return this;
    }

    /** What to do with plans that read a whole table or index; by default as the connection says. */
    public ResourceBuilder scan(ScanPolicy policy) {
        scan = Optional.of(policy);
        return this;
    }

    /** For people. */
    public ResourceBuilder description(String text) {
        description = Optional.of(text);
        return this;
    }

    /** Whether undeclared attributes may be used as columns of type {@code any}; false by default. */
    public ResourceBuilder open(boolean undeclaredAllowed) {
        open = undeclaredAllowed;
        return this;
    }

    /** How a table made from this resource is billed; by default on demand. */
    public ResourceBuilder billing(Billing kind) {
        billing = kind;
        return this;
    }

    /**
     * The resource.
     *
     * @throws MappingException if there are faults; relationships to other resources are checked by
     *     {@link Mapping#of}
     */
    public Resource build() {
        Faults faults = Faults.withoutPositions();
        Draft draft = draft(faults);
        ResourceCheck.check(draft, faults);
        TableCheck.check(List.of(draft), faults);
        faults.throwIfAny();
        return draft.resource();
    }

    /** The resource as declared, faults of its parts reported, not yet checked as a whole. */
    Draft draft(Faults faults) {
        Path path = Path.of("resources", name);
        Key key = keys.build(path, faults);
        Set<String> keyColumns = new HashSet<>(key.columns());
        List<Attribute> columns = attributes.stream()
                .map(a -> a.build(path.key("attributes").key(a.name()), keyColumns.contains(a.name()), faults))
                .toList();
        Set<String> doubtful = new LinkedHashSet<>();
        attributes.stream().filter(a -> !a.isTypeKnown()).forEach(a -> doubtful.add(a.name()));
        Resource resource = new Resource(
                name,
                table,
                key,
                columns,
                IndexBuilder.build(globalIndexes, path.key("global_secondary_indexes"), key, faults),
                IndexBuilder.build(localIndexes, path.key("local_secondary_indexes"), key, faults),
                actions,
                optimisticLock,
                timeToLive,
                hideExpired,
                discriminator,
                multitenancy,
                relationships,
                scan,
                description,
                open,
                billing);
        return new Draft(resource, new Columns(columns, doubtful, !attributesKnown));
    }
}
