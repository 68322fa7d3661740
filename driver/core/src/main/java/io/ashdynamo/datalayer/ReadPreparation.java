package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.plan.KeyRange;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.PathSource;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the requests of a read from its plan and its values. */
final class ReadPreparation {

    /** Several partitions are merged holding a page of each; of many, smaller pages. */
    private static final int MERGED_ITEMS = 20_000;

    private final ReadRun run;
    private final Operation.TableRead read;
    private final Resource resource;
    private final FilterBinder binder;
    private final ReadColumns columns;
    private final DynamoCalls calls;
    private final TableStatistics statistics;

    ReadPreparation(ReadRun run, DynamoCalls calls, TableStatistics statistics) {
        this.run = run;
        this.read = run.read();
        this.resource = read.source().resource();
        this.binder = new FilterBinder(run.bindings(), run.now());
        this.columns = new ReadColumns(run);
        this.calls = calls;
        this.statistics = statistics;
    }

    PreparedRead prepare() throws SQLException {
        TransactionRules.check(run);
        List<Filter> filters = new ArrayList<>();
        for (Condition term : read.path().filter().conjuncts()) {
            filters.addAll(binder.bind(term).conjuncts());
        }
        if (filters.contains(Filter.Truth.FALSE)) {
            return PreparedRead.NOTHING;
        }
        return read.path().access().accept(new Access.Visitor<PreparedRead, SQLException>() {
            @Override
            public PreparedRead nothing(Access.Nothing nothing) {
                return PreparedRead.NOTHING;
            }

            @Override
            public PreparedRead keys(Access.Keys keys) throws SQLException {
                return byKeys(keys, Filter.and(filters));
            }

            @Override
            public PreparedRead partitions(Access.Partitions partitions) throws SQLException {
                return queries(partitions, filters);
            }

            @Override
            public PreparedRead whole(Access.Whole whole) throws SQLException {
                return scan(whole, Filter.and(filters));
            }
        });
    }

    private PreparedRead byKeys(Access.Keys access, Filter filter) throws SQLException {
        Set<ItemKey> keys = new LinkedHashSet<>();
        for (List<Assignment> key : access.keys()) {
            ItemKey.of(key, run.bindings())
                    .filter(found -> mayMatch(found.values(), filter))
                    .ifPresent(keys::add);
        }
        List<ItemKey> left = new ArrayList<>(keys);
        Optional<UnitReads> unit = UnitReads.of(calls, run.execution()).filter(reads -> run.isKept());
        if (unit.isPresent() && !left.isEmpty()) {
            UnitItem.Pin pin = read.mode().forUpdate() ? UnitItem.Pin.LOCKED : UnitItem.Pin.READ;
            return prepared(List.of(new KeptKeys(unit.get(), resource, left, columns.sources(filter), pin)), filter);
        }
        left.removeIf(key -> run.overlay().filter(own -> own.knows(key)).isPresent());
        if (read.mode().start().isPresent()) {
            Optional<ItemKey> last = token().key(left);
            left = new ArrayList<>(left.subList(last.map(left::indexOf).orElse(-1) + 1, left.size()));
        }
        if (left.isEmpty()) {
            return PreparedRead.NOTHING;
        }
        return prepared(byKey(filter).of(left), filter);
    }

    private KeyRequests byKey(Filter local) {
        return new KeyRequests(
                calls,
                resource,
                ReadExpressions.local(local, columns.of(local)),
                read.mode().consistent(),
                run.execution());
    }

    private PreparedRead scan(Access.Whole access, Filter filter) throws SQLException {
        int segments = segments(access);
        List<ReadRequest> requests = new ArrayList<>();
        Filter local = Filter.Truth.TRUE;
        for (int segment = 0; segment < segments; segment++) {
            ReadExpressions own = expressions(filter, Set.of());
            requests.add(pages(own, run.options().pageSize()).scan(access, segment, segments));
            local = own.local();
        }
        return prepared(requests, local);
    }

    private int segments(Access.Whole access) throws SQLException {
        if (run.isLimited() || read.mode().start().isPresent()) {
            return 1;
        }
        if (read.mode().segments().isPresent()) {
            return read.mode().segments().getAsInt();
        }
        if (run.options().parallelism() == 1) {
            return 1;
        }
        TableFacts facts = statistics.of(resource.table(), run.execution());
        return facts.of(access.index().map(SecondaryIndex::name))
                .segments(run.options().parallelism());
    }

    private PreparedRead queries(Access.Partitions access, List<Filter> filters) throws SQLException {
        List<Filter> ranges = new ArrayList<>();
        for (Condition condition : access.range()) {
            binder.bind(condition).conjuncts().stream()
                    .filter(filter -> filter.columns().allMatch(access.sort().orElseThrow()::equals))
                    .forEach(ranges::add);
        }
        KeyRange range = KeyRange.of(ranges);
        Set<DynamoValue> partitions = new LinkedHashSet<>();
        for (Operand operand : access.values()) {
            DynamoValue value = run.bindings().stored(new Assignment(access.partition(), operand));
            boolean any = value != null && !KeyRange.isEmpty(access.partition().plain(value));
            if (any && mayMatch(Map.of(access.partition().source(), value), Filter.and(filters))) {
                partitions.add(value);
            }
        }
        if (partitions.isEmpty() || range.kind() == KeyRange.Kind.NONE) {
            return PreparedRead.NOTHING;
        }
        List<Filter> left = new ArrayList<>(filters);
        left.removeAll(range.covered());
        Filter filter = Filter.and(left);
        Set<String> keys = PathSource.of(resource, access).keys().stream()
                .map(TypedColumn::source)
                .collect(Collectors.toSet());
        List<ReadRequest> requests = new ArrayList<>();
        Filter local = Filter.Truth.TRUE;
        for (DynamoValue partition : partitions) {
            // Each has placeholders of its own; what is left to check is the same for all.
            ReadExpressions own = expressions(filter, keys);
            requests.add(pages(own, pageSize(partitions.size())).query(access, partition, range));
            local = own.local();
        }
        return prepared(requests, local);
    }

    /** Whether all that a filter says of these attributes alone holds for their values. */
    private static boolean mayMatch(Map<String, DynamoValue> values, Filter filter) {
        FilterEvaluator evaluator = new FilterEvaluator(column -> values.get(column.source()));
        List<Filter> terms = filter instanceof Filter.And and ? and.terms() : List.of(filter);
        return terms.stream()
                .filter(term -> term.columns().allMatch(column -> values.containsKey(column.source())))
                .allMatch(evaluator::isTrue);
    }

    private int pageSize(int partitions) {
        int asked = run.options().pageSize();
        boolean merged = partitions > 1 && ReadStrategy.isMerged(run);
        int most = Math.max(50, MERGED_ITEMS / partitions);
        return merged && partitions > run.options().parallelism() ? (asked == 0 ? most : Math.min(asked, most)) : asked;
    }

    private PageRequests pages(ReadExpressions expressions, int pageSize) {
        return new PageRequests(
                calls, resource, expressions, new ReadCalls(read.mode().consistent(), pageSize), run.execution());
    }

    /** What an index lacks is filtered here, after its items were completed. */
    private ReadExpressions expressions(Filter filter, Set<String> keys) {
        boolean completed = read.path().completed();
        Set<String> unsaid = new HashSet<>(keys);
        unsaid.addAll(columns.lacking(filter));
        boolean allGiven = isAlwaysTrue(filter);
        return ReadExpressions.of(
                filter,
                unsaid,
                local -> completed ? columns.place() : columns.of(local),
                new ReadExpressions.Shape(
                        run.isCount() && !completed && !run.isSeenOneByOne(), allGiven ? run.wanted() : 0));
    }

    /** In a partition that begins with the tenant, that the table's does too goes without saying. */
    private boolean isAlwaysTrue(Filter filter) {
        boolean partitions = read.path().access() instanceof Access.Partitions;
        return filter.equals(Filter.Truth.TRUE) || (partitions && Marks.isOfPartition(resource, filter));
    }

    private PreparedRead prepared(List<ReadRequest> requests, Filter local) throws SQLException {
        List<StreamStart> starts =
                requests.stream().map(request -> StreamStart.BEGINNING).toList();
        boolean paged = !(read.path().access() instanceof Access.Keys);
        if (paged && read.mode().start().isPresent()) {
            starts = token().starts(requests.size());
        }
        if (!read.path().completed()) {
            return new PreparedRead(requests, starts, local, Optional.empty());
        }
        Filter where = binder.bind(read.where());
        return new PreparedRead(requests, starts, where, Optional.of(byKey(where)));
    }

    private Token token() throws SQLException {
        List<String> place = columns.place().stream().map(TypedColumn::source).toList();
        return Token.read(read.mode().start().orElseThrow(), TokenSeal.of(run), place);
    }
}
