package io.ashdynamo.plan;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.sql.From;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.SqlParser;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Plans of SELECTs on resources with indexes of every kind, and what they tell. */
final class Selects {

    static final Mapping MAPPING = MappingReader.read("access.yaml", """
            ashdynamo: 1
            resources:
              orders:
                partition_key: customer
                sort_key: num
                attributes:
                  customer: string
                  num: integer
                  status: { type: string, allow_nil: false }
                  placed: { type: timestamp, allow_nil: false }
                  total: decimal
                  note: string
                  team: { type: string, allow_nil: false }
                  author: map
                  tags: { type: list, source: t, sensitive: true }
                global_secondary_indexes:
                  by_status: { partition_key: status, sort_key: placed }
                  by_note: { partition_key: note, sort_key: total }
                  by_team: { partition_key: team, sort_key: placed, projection: keys_only }
                  by_tag: { partition_key: team, projection: [tags] }
                local_secondary_indexes:
                  by_placed: { sort_key: placed }
                  by_total: { sort_key: total, projection: keys_only }
              plain:
                partition_key: id
                attributes: { id: string, text: string, author: json, plain: map, words: string_set }
            """);

    private Selects() {}

    static Statement.Select parsed(String sql) throws SQLException {
        return (Statement.Select) SqlParser.parse(sql);
    }

    /** The outer SELECT, whose table is replaced by the inner one under the table's name or alias. */
    static Statement.Select over(String outer, Statement.Select inner) throws SQLException {
        Statement.Select select = parsed(outer);
        TableRef table = (TableRef) select.from().orElseThrow();
        Name alias = table.alias().orElse(table.name());
        From derived = new From.Derived(inner, Optional.of(alias), table.position());
        return new Statement.Select(
                select.items(),
                Optional.of(derived),
                select.where(),
                select.orderings(),
                select.window(),
                select.hints(),
                select.forUpdate(),
                select.identity(),
                select.parameters() + inner.parameters());
    }

    static Statement.Select hinted(String sql, Hints hints) throws SQLException {
        return hinted(parsed(sql), hints);
    }

    static Statement.Select hinted(Statement.Select select, Hints hints) {
        return new Statement.Select(
                select.items(),
                select.from(),
                select.where(),
                select.orderings(),
                select.window(),
                hints,
                select.forUpdate(),
                select.identity(),
                select.parameters());
    }

    static Hints index(String name) {
        return new Hints(
                false,
                Optional.of(new Name(name, false)),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    static Plan plan(Statement.Select select) throws SQLException {
        return new Planner(MAPPING, false, false).plan(select);
    }

    static Operation.TableRead read(Statement.Select select) throws SQLException {
        return (Operation.TableRead) plan(select).operation();
    }

    static Operation.TableRead read(String sql) throws SQLException {
        return read(parsed(sql));
    }

    static String rejected(Operation.TableRead read) {
        return read.path().rejected().stream()
                .map(one -> one.name() + ": " + one.reason())
                .collect(Collectors.joining("\n"));
    }

    /** Kind, index, number of partitions or keys, direction, completion, and who makes the order. */
    static String way(Operation.TableRead read) {
        String order =
                switch (read.path().ordering()) {
                    case ANY -> "";
                    case BY_SORT_KEY -> " in order";
                    case SORTED -> " sorted here";
                };
        return read.path().access().accept(new Told()) + (read.path().completed() ? " completed" : "") + order;
    }

    private static final class Told implements Access.Visitor<String, RuntimeException> {
        @Override
        public String nothing(Access.Nothing nothing) {
            return "nothing";
        }

        @Override
        public String keys(Access.Keys keys) {
            return "keys " + keys.keys().size();
        }

        @Override
        public String partitions(Access.Partitions partitions) {
            return "query " + partitions.index().map(index -> index.name()).orElse("table") + " "
                    + partitions.values().size() + (partitions.forward() ? "" : " backward");
        }

        @Override
        public String whole(Access.Whole whole) {
            return "scan" + whole.index().map(index -> " " + index.name()).orElse("");
        }
    }
}
