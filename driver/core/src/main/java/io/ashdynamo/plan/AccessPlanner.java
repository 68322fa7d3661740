package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.sql.Name;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the cheapest way to a read's items among those that give all of them. Whole keys go first whatever they cost, as
 * they read no item that is not asked for; then partitions; a scan, which grows with the table, comes last. Among these a way
 * that stops at LIMIT goes before one that does not, as nobody knows how much that holds; then the {@link CostModel}
 * decides. Of equal ways the first goes before: one that gives the wanted order, the table, its local
 * indexes, its global indexes, in the order of their declaration.
 */
final class AccessPlanner {

    private final Wanted wanted;
    private final PathFinder finder;
    private final List<PathSource> sources;

    AccessPlanner(Wanted wanted) {
        this.wanted = wanted;
        this.finder = new PathFinder(wanted);
        this.sources = PathSource.all(wanted.resource());
    }

    /**
     * The way to the items.
     *
     * @param forced the index that the statement asks for
     * @throws SQLException 42601 if there is no such index, HYC00 if it cannot serve
     */
    ReadPath choose(Optional<Name> forced) throws SQLException {
        Optional<PathSource> asked = forced.isPresent() ? Optional.of(named(forced.get())) : Optional.empty();
        Optional<ReadPath> nothing = finder.nothing();
        if (nothing.isPresent()) {
            return nothing.get();
        }
        return asked.isPresent() ? forced(asked.get()) : cheapest();
    }

    private ReadPath cheapest() {
        ReadPath scan = finder.whole(sources.get(0));
        List<Candidate> candidates = new ArrayList<>();
        for (PathSource source : sources) {
            best(source, scan).ifPresent(path -> candidates.add(new Candidate(source, path)));
        }
        // Of equal ones min gives the first.
        Candidate chosen = candidates.stream().min(cheapestFirst()).orElseThrow();
        List<ReadPath.Rejected> rejected = new ArrayList<>();
        for (PathSource source : sources) {
            Optional<Candidate> candidate = candidates.stream()
                    .filter(one -> one.source().equals(source))
                    .findFirst();
            if (!source.equals(chosen.source())) {
                String reason =
                        candidate.isPresent() ? candidate.get().reasonAgainst(chosen, wanted) : reasonAgainst(source);
                rejected.add(new ReadPath.Rejected(source.name(), reason));
            }
        }
        return with(chosen.path(), rejected);
    }

    private Comparator<Candidate> cheapestFirst() {
        return Comparator.comparing(Candidate::kind)
                .thenComparing(candidate -> !CostModel.stopsAtLimit(wanted, candidate.path()))
                .thenComparingLong(
                        candidate -> CostModel.weight(candidate.path().cost()))
                .thenComparing(candidate -> candidate.path().ordering());
    }

    private static ReadPath with(ReadPath path, List<ReadPath.Rejected> rejected) {
        return new ReadPath(path.access(), path.filter(), path.ordering(), path.completed(), path.cost(), rejected);
    }

    private Optional<ReadPath> best(PathSource source, ReadPath scan) {
        if (source.index().isEmpty()) {
            return Optional.of(finder.keys().or(() -> finder.partitions(source)).orElse(scan));
        }
        if (whyItCannot(source).isPresent()) {
            return Optional.empty();
        }
        return finder.partitions(source).or(() -> Optional.of(finder.whole(source))
                .filter(whole -> source.lacking(wanted.columns(whole.filter())).isEmpty()
                        && CostModel.weight(whole.cost()) < CostModel.weight(scan.cost())));
    }

    private ReadPath forced(PathSource source) throws SQLException {
        Optional<String> reason = whyItCannot(source);
        if (reason.isPresent()) {
            throw Errors.unsupported("the index " + source.name() + " of "
                    + wanted.resource().name() + " cannot serve this statement: " + reason.get());
        }
        ReadPath path = finder.partitions(source).orElseGet(() -> finder.whole(source));
        Optional<ReadPath> keys = source.index().isEmpty() ? finder.keys() : Optional.empty();
        String other = "the statement asks for " + source.name();
        List<ReadPath.Rejected> rejected = sources.stream()
                .filter(one -> !one.equals(source))
                .map(one -> new ReadPath.Rejected(one.name(), other))
                .toList();
        return with(keys.orElse(path), rejected);
    }

    private PathSource named(Name name) throws SQLException {
        List<String> names = Stream.concat(
                        wanted.resource().localSecondaryIndexes().stream(),
                        wanted.resource().globalSecondaryIndexes().stream())
                .map(SecondaryIndex::name)
                .toList();
        Optional<String> index = name.find(names);
        if (index.isPresent()) {
            return sources.get(names.indexOf(index.get()) + 1);
        }
        if (name.text().equalsIgnoreCase("PRIMARY")
                || name.matches(wanted.resource().name())) {
            return sources.get(0);
        }
        throw Errors.syntax(
                "there is no index '" + name + "' of " + wanted.resource().name()
                        + (names.isEmpty() ? "; there are no indexes" : Words.hint(name.text(), names)));
    }

    private String reasonAgainst(PathSource source) {
        boolean never = source.isGlobal() && wanted.consistent();
        Optional<String> reason =
                never || finder.partitions(source).isPresent() ? whyItCannot(source) : Optional.empty();
        return reason.orElseGet(() -> "partition key "
                + source.partition().map(KeyColumns::shown).orElse("") + " is not compared by = or IN");
    }

    /** Why an index may lack items that match; it is sparse: it lacks the items that lack one of its keys. */
    private Optional<String> whyItCannot(PathSource source) {
        if (source.isGlobal() && wanted.consistent()) {
            return Optional.of("a global index is never read consistently");
        }
        return source.index().isEmpty()
                ? Optional.empty()
                : source.keys().stream()
                        .flatMap(key -> KeyColumns.named(key).stream())
                        .filter(this::mayBeMissing)
                        .findFirst()
                        .map(column -> column.attribute().name())
                        .map(name -> "its key " + name + " may be missing, and an index lacks such items; compare "
                                + name + " in WHERE");
    }

    private boolean mayBeMissing(TypedColumn column) {
        return column.attribute().allowNil() && !wanted.where().accept(new Presence(column));
    }
}
