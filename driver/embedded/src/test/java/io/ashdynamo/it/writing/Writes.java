package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes random writes of one owner's items.
 *
 * @param slice the items
 * @param retries whether the connection has sums made again where an answer was lost
 */
record Writes(String owner, Slice slice, boolean retries) {

    /** The items of each table. */
    static final int ITEMS = 12;

    static List<Item> items(String owner) {
        List<Item> items = new ArrayList<>();
        for (Table table : Table.values()) {
            for (int i = 0; i < ITEMS; i++) {
                items.add(table.item(id(owner, i)));
            }
        }
        return items;
    }

    static String id(String owner, int number) {
        return "%s-%02d".formatted(owner, number);
    }

    Write next(Draft draft) {
        int kind = draft.shape().nextInt(100);
        Table table = draft.table();
        if (kind < 34) {
            return new Inserts(owner, retries).any(table, draft);
        }
        if (kind < 62) {
            return update(table, draft);
        }
        if (kind < 76) {
            return versioned(draft);
        }
        if (kind < 86) {
            return delete(table, draft);
        }
        if (kind < 92) {
            return updateFound(table, draft);
        }
        return kind < 96 || draft.batched() ? deleteFound(table, draft) : copy(table, draft);
    }

    private String anyId(Draft draft) {
        return id(owner, draft.values().nextInt(ITEMS));
    }

    private Write update(Table table, Draft draft) {
        String id = anyId(draft);
        List<Change> changes = draft.changes().any("u" + draft.mark());
        Condition where = draft.shape().nextInt(5) < 2
                ? Condition.NONE
                : draft.conditions().any();
        Sql sql = draft.sql().add("UPDATE " + table.label() + " SET ");
        set(changes, sql);
        key(table, id, draft, sql);
        where.addTo(sql);
        return one(table, id, new Modification(table, changes, where, null, retries), sql, draft);
    }

    /** Under the version that is there, mostly. */
    private Write versioned(Draft draft) {
        Table table = Table.VERSIONED;
        String id = anyId(draft);
        Row row = slice.row(table.item(id));
        long version = (row == null ? 1 : row.number("version"))
                + (draft.values().nextInt(4) == 0 ? draft.values().nextInt(4) - 2 : 0);
        String mark = "u" + draft.mark();
        List<Change> changes = draft.shape().nextInt(4) == 0
                ? List.of(draft.changes().n())
                : draft.changes().fixed(mark);
        Condition where = draft.shape().nextInt(4) == 0 ? draft.conditions().any() : Condition.NONE;
        Sql sql = draft.sql().add("UPDATE versioned SET ");
        set(changes, sql);
        key(table, id, draft, sql);
        sql.add(" AND version = ").value(version);
        where.addTo(sql);
        return one(table, id, new Modification(table, changes, where, version, retries), sql, draft);
    }

    private Write delete(Table table, Draft draft) {
        String id = anyId(draft);
        boolean returning = draft.returning();
        Condition where = draft.shape().nextBoolean()
                ? Condition.NONE
                : draft.conditions().any();
        Sql sql = draft.sql().add("DELETE FROM " + table.label());
        if (where.isEmpty()) {
            primaryKey(table, id, sql);
        } else {
            key(table, id, draft, sql);
        }
        where.addTo(sql);
        Removal rule = new Removal(where, returning);
        return new Write(Write.Scope.ONE, Map.of(table.item(id), rule), sql, returning(returning, table, sql));
    }

    private Write updateFound(Table table, Draft draft) {
        String mark = "u" + draft.mark();
        int kind = draft.shape().nextInt(4);
        // With n its items move in the index by which they may be found.
        List<Change> changes = kind == 0
                ? List.of(draft.changes().n())
                : kind == 1 ? draft.changes().any(mark) : draft.changes().fixed(mark);
        Condition where =
                kind == 0 ? draft.conditions().ordered() : draft.conditions().any();
        Sql sql = draft.sql().add("UPDATE " + hint(table, where, draft) + table.label() + " SET ");
        set(changes, sql);
        sql.add(" WHERE owner = ").value(owner);
        where.addTo(sql);
        return each(table, new Modification(table, changes, where, null, retries), sql, draft.returning());
    }

    private Write deleteFound(Table table, Draft draft) {
        Condition where = draft.conditions().narrow();
        Sql sql = draft.sql()
                .add("DELETE " + hint(table, where, draft) + "FROM " + table.label() + " WHERE owner = ")
                .value(owner);
        where.addTo(sql);
        boolean returning = draft.returning();
        return each(table, new Removal(where, returning), sql, returning);
    }

    /** INSERT … SELECT of items of another table, as they are now. */
    private Write copy(Table table, Draft draft) {
        Table from = Table.ALL.get((Table.ALL.indexOf(table) + 1 + draft.shape().nextInt(2)) % Table.ALL.size());
        int conflict = draft.shape().nextInt(4);
        Condition where = draft.shape().nextBoolean()
                ? draft.conditions().any()
                : draft.conditions().narrow();
        String mark = "i" + draft.mark();
        Sql sql = draft.sql()
                .add((conflict == 0 ? "UPSERT" : "INSERT") + " INTO " + table.label()
                        + " (owner, id, n, note) SELECT owner, id, n, ")
                .value(mark)
                .add(" FROM " + from.label() + " WHERE owner = ")
                .value(owner);
        where.addTo(sql);
        sql.add(conflict == 1 || conflict == 2 ? " ON CONFLICT DO NOTHING" : "");
        Creation.Conflict rule = conflict == 0
                ? Creation.Conflict.REPLACE
                : (conflict == 3 ? Creation.Conflict.FAIL : Creation.Conflict.SKIP);
        Map<Item, Rule> rules = new LinkedHashMap<>();
        for (Item item : itemsOf(from)) {
            Row row = slice.row(item);
            if (row != null && where.isTrue(row)) {
                Row copied = Inserts.row(owner, item.id(), mark, table)
                        .with("n", row.get("n"))
                        .with("m", Changes.DEFAULT_M);
                rules.put(table.item(item.id()), new Creation(copied, rule));
            }
        }
        return new Write(Write.Scope.EACH, rules, sql, List.of());
    }

    private List<Item> itemsOf(Table table) {
        return slice.items().stream()
                .filter(item -> item.table().equals(table.label()))
                .toList();
    }

    private Write each(Table table, Rule rule, Sql sql, boolean returning) {
        Map<Item, Rule> rules = itemsOf(table).stream().collect(Collectors.toMap(item -> item, item -> rule));
        return new Write(Write.Scope.EACH, rules, sql, returning(returning, table, sql));
    }

    static Write one(Table table, String id, Rule rule, Sql sql, Draft draft) {
        return new Write(Write.Scope.ONE, Map.of(table.item(id), rule), sql, returning(draft.returning(), table, sql));
    }

    private static List<String> returning(boolean returning, Table table, Sql sql) {
        if (returning) {
            sql.add(" RETURNING " + String.join(", ", table.returned()));
        }
        return returning ? table.returned() : List.of();
    }

    private static String hint(Table table, Condition where, Draft draft) {
        return switch (draft.shape().nextInt(5)) {
            case 0 -> where.ordered() ? "/*+ INDEX(by_n) */ " : "";
            case 1 -> table == Table.THINGS ? "/*+ INDEX(PRIMARY) SCAN */ " : "/*+ INDEX(PRIMARY) */ ";
            default -> "";
        };
    }

    static void set(List<Change> changes, Sql sql) {
        for (int i = 0; i < changes.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            changes.get(i).text().accept(sql);
        }
    }

    /** WHERE with the primary key, and maybe with the owner where that is not part of it. */
    private void key(Table table, String id, Draft draft, Sql sql) {
        primaryKey(table, id, sql);
        if (table == Table.THINGS && draft.shape().nextBoolean()) {
            sql.add(" AND owner = ").value(owner);
        }
    }

    private void primaryKey(Table table, String id, Sql sql) {
        sql.add(" WHERE id = ").value(id);
        if (table != Table.THINGS) {
            sql.add(" AND owner = ").value(owner);
        }
    }
}
