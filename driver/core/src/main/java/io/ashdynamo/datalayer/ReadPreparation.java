package io.ashdynamo.datalayer;

import io.ashdynamo.datalayer.Pages.Request;
import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.KeyRange;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.SortKey;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the requests of a read from its plan and its values. */
final class ReadPreparation {

    private final Operation.TableRead read;
    private final Resource resource;
    private final FilterBinder binder;
    private final Bindings bindings;
    private final BoundWindow window;
    private final ReadOptions options;
    private final Execution execution;

    ReadPreparation(
            Operation.TableRead read,
            FilterBinder binder,
            Bindings bindings,
            BoundWindow window,
            ReadOptions options,
            Execution execution) {
        this.read = read;
        this.resource = read.source().resource();
        this.binder = binder;
        this.bindings = bindings;
        this.window = window;
        this.options = options;
        this.execution = execution;
    }

    PreparedRead prepare(DynamoCalls calls, List<Filter> filters) throws SQLException {
        if (read.access() instanceof Access.Keys keys) {
            return keys(calls, keys, Filter.and(filters));
        }
        if (read.access() instanceof Access.Partitions partitions) {
            return queries(calls, partitions, filters);
        }
        ReadExpressions expressions = expressions(Filter.and(filters), Set.of());
        Request scan = new PageRequests(calls, resource, expressions, options, execution).scan();
        return new PreparedRead(Pages.of(List.of(scan), execution), expressions.local());
    }

    private PreparedRead keys(DynamoCalls calls, Access.Keys access, Filter filter) throws SQLException {
        Set<ItemKey> keys = new LinkedHashSet<>();
        for (List<Assignment> key : access.keys()) {
            ItemKey.of(key, bindings).ifPresent(keys::add);
        }
        if (keys.isEmpty()) {
            return PreparedRead.nothing();
        }
        ReadExpressions expressions = ReadExpressions.local(filter, needed(filter));
        KeyRequests requests = new KeyRequests(calls, resource, expressions, options, execution);
        List<Request> pages = keys.size() == 1
                ? List.of(requests.getItem(keys.iterator().next()))
                : requests.batchGetItem(List.copyOf(keys));
        return new PreparedRead(Pages.of(pages, execution), filter);
    }

    private PreparedRead queries(DynamoCalls calls, Access.Partitions access, List<Filter> filters)
            throws SQLException {
        List<Filter> ranges = new ArrayList<>();
        for (Condition condition : access.range()) {
            ranges.add(binder.bind(condition));
        }
        KeyRange range = KeyRange.of(ranges);
        Set<DynamoValue> partitions = new LinkedHashSet<>();
        for (Operand operand : access.values()) {
            DynamoValue value = bindings.stored(new Assignment(access.partition(), operand));
            if (value != null && !KeyRange.isEmpty(value)) {
                partitions.add(value);
            }
        }
        if (partitions.isEmpty() || range.kind() == KeyRange.Kind.NONE) {
            return PreparedRead.nothing();
        }
        List<Filter> left = new ArrayList<>(filters);
        left.removeAll(range.covered());
        Filter filter = Filter.and(left);
        Set<String> keys = keySources(access);
        List<Request> requests = new ArrayList<>();
        Filter local = Filter.Truth.TRUE;
        for (DynamoValue partition : partitions) {
            // Each has placeholders of its own; what is left to check is the same for all.
            ReadExpressions own = expressions(filter, keys);
            requests.add(new PageRequests(calls, resource, own, options, execution).query(access, partition, range));
            local = own.local();
        }
        return new PreparedRead(Pages.of(requests, execution), local);
    }

    /** A Query's filter may not name the keys of what it reads. */
    private Set<String> keySources(Access.Partitions access) {
        Key key = access.index().map(SecondaryIndex::key).orElse(resource.key());
        Set<String> sources = new HashSet<>();
        for (KeyPart part : key.parts()) {
            if (part instanceof KeyPart.Templated templated) {
                sources.add(templated.source());
            } else {
                resource.attribute(part.columns().get(0)).ifPresent(attribute -> sources.add(attribute.source()));
            }
        }
        return sources;
    }

    private ReadExpressions expressions(Filter filter, Set<String> forbidden) {
        return ReadExpressions.of(
                filter, forbidden, this::needed, new ReadExpressions.Shape(read.count(), limit(filter)));
    }

    /** The items after which no more are needed; 0 where that is not known because some will be left out. */
    private int limit(Filter filter) {
        if (!filter.equals(Filter.Truth.TRUE) || !read.order().isEmpty() || read.count()) {
            return 0;
        }
        long reach = window.isAll() ? Long.MAX_VALUE : window.reach();
        long rows = options.maxRows() == 0 ? reach : Math.min(reach, options.maxRows());
        return rows >= Integer.MAX_VALUE ? 0 : (int) rows;
    }

    /** The columns of the result, of the order, of what is checked here; and the key, by which an error names an item. */
    private List<TypedColumn> needed(Filter local) {
        return Stream.of(
                        read.source().columns(),
                        read.order().stream().map(SortKey::column),
                        local.columns(),
                        KeyColumns.of(resource).stream())
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }
}
