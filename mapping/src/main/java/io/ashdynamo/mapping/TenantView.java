package io.ashdynamo.mapping;

import io.ashdynamo.mapping.KeyPart.Templated;
import io.ashdynamo.mapping.KeyTemplate.Fixed;
import io.ashdynamo.mapping.KeyTemplate.Part;
import io.ashdynamo.mapping.Multitenancy.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A resource as one of its tenants sees it: an ordinary resource with the tenant in its table's name, in front of its
 * partition keys, or as a mark of its items.
 */
public final class TenantView {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Resource resource;
    private final Multitenancy tenants;
    private final String prefix;
    private final Set<String> columns = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    private TenantView(Resource resource, Multitenancy tenants, String tenant) {
        this.resource = resource;
        this.tenants = tenants.of(tenant);
        this.prefix = tenant + tenants.separator();
        partitionKeys(resource).forEach(part -> {
            if (part instanceof Templated templated) {
                sources.add(templated.source());
            } else {
                columns.addAll(part.columns());
            }
        });
    }

    /** Why there is no tenant of this name, whatever the resource; empty if there can be one. */
    public static Optional<String> problem(String tenant) {
        return NAME.matcher(tenant).matches()
                ? Optional.empty()
                : Optional.of("%s is no name of a tenant: 1 to 64 characters of a-z A-Z 0-9 _ . -"
                        .formatted(tenant.isEmpty() ? "an empty text" : "'" + Words.shown(tenant) + "'"));
    }

    /** Why this resource has no tenant of this name; empty if it can have. */
    public static Optional<String> problem(Resource resource, String tenant) {
        return problem(tenant).or(() -> resource.multitenancy().flatMap(tenants -> problem(resource, tenants, tenant)));
    }

    private static Optional<String> problem(Resource resource, Multitenancy tenants, String tenant) {
        String separator = tenants.separator();
        if (!separator.isEmpty() && !endsAtFirst(tenant, separator)) {
            return Optional.of(
                    "'%s' is no name of a tenant of %s: it must not contain %s, the separator of its multitenancy"
                            .formatted(tenant, resource.name(), separator));
        }
        return tenants.strategy() == Strategy.TABLE
                ? TableCheck.nameProblem(tenant + separator + resource.table())
                : Optional.empty();
    }

    /** Whether the separator ends the tenant's name wherever it is looked for, so that no name is the start of another. */
    static boolean endsAtFirst(String tenant, String separator) {
        return (tenant + separator).indexOf(separator) == tenant.length();
    }

    /**
     * The tenant's view.
     *
     * @param resource as declared; without multitenancy all tenants see it as it is
     * @param tenant a name that the resource has no {@link #problem} with
     */
    public static Resource of(Resource resource, String tenant) {
        return resource.multitenancy()
                .map(tenants -> new TenantView(resource, tenants, tenant).view())
                .orElse(resource);
    }

    /** The partition keys of the table and of its global indexes: those of its local ones are the table's. */
    static Stream<KeyPart> partitionKeys(Resource resource) {
        return Stream.concat(
                Stream.of(resource.key().partition()),
                resource.globalSecondaryIndexes().stream()
                        .map(index -> index.key().partition()));
    }

    private Resource view() {
        boolean keyed = tenants.strategy() == Strategy.PARTITION_KEY;
        return new Resource(
                resource.name(),
                tenants.strategy() == Strategy.TABLE ? prefix + resource.table() : resource.table(),
                keyed ? behindPrefix(resource.key()) : resource.key(),
                keyed ? attributes() : resource.attributes(),
                keyed ? behindPrefix(resource.globalSecondaryIndexes()) : resource.globalSecondaryIndexes(),
                keyed ? behindPrefix(resource.localSecondaryIndexes()) : resource.localSecondaryIndexes(),
                resource.actions(),
                resource.optimisticLock(),
                resource.timeToLive(),
                resource.hideExpired(),
                resource.discriminator(),
                Optional.of(tenants),
                resource.relationships(),
                resource.scan(),
                resource.description(),
                resource.open(),
                resource.billing());
    }

    private List<Attribute> attributes() {
        return resource.attributes().stream()
                .map(column -> columns.contains(column.name()) ? column.behind(prefix) : column)
                .toList();
    }

    private List<SecondaryIndex> behindPrefix(List<SecondaryIndex> indexes) {
        return indexes.stream()
                .map(index ->
                        new SecondaryIndex(index.name(), index.scope(), behindPrefix(index.key()), index.projection()))
                .toList();
    }

    private Key behindPrefix(Key key) {
        return new Key(behindPrefix(key.partition()), key.sort().map(this::behindPrefix));
    }

    /** A stored attribute that is a partition key somewhere is composed alike where it is a sort key. */
    private KeyPart behindPrefix(KeyPart part) {
        if (!(part instanceof Templated templated) || !sources.contains(templated.source())) {
            return part;
        }
        List<Part> parts = new ArrayList<>(templated.template().parts());
        String fixed = parts.get(0) instanceof Fixed first ? first.text() : "";
        if (!fixed.isEmpty()) {
            parts.remove(0);
        }
        parts.add(0, new Fixed(prefix + fixed));
        return new Templated(
                templated.source(),
                new KeyTemplate(prefix + templated.template().text(), parts));
    }
}
