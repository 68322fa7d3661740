package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes random INSERTs and UPSERTs of one owner's items. */
record Inserts(String owner, boolean retries) {

    private static final int MOST_ROWS = 5;

    /** A new row without what is optional, and without defaults. */
    static Row row(String owner, String id, String mark, Table table) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("owner", owner, "id", id, "note", mark));
        if (table == Table.VERSIONED) {
            values.put("version", 1L);
        }
        return Row.of(values);
    }

    Write any(Table table, Draft draft) {
        return switch (draft.shape().nextInt(8)) {
            case 0, 1, 2 -> single(table, "INSERT", "", Creation.Conflict.FAIL, draft);
            case 3 -> single(table, "INSERT", " ON CONFLICT DO NOTHING", Creation.Conflict.SKIP, draft);
            case 4 -> merge(table, draft);
            case 5, 6 ->
                single(table, draft.shape().nextBoolean() ? "UPSERT" : "REPLACE", "", Creation.Conflict.REPLACE, draft);
            default -> several(table, draft);
        };
    }

    private Write single(Table table, String verb, String tail, Creation.Conflict conflict, Draft draft) {
        Values row = values(columns(draft.shape()), "i" + draft.mark(), draft);
        Sql sql = draft.sql();
        begin(verb, table, row, sql);
        row.addTo(sql);
        sql.add(tail);
        return Writes.one(table, row.id(), new Creation(row.inserted(table), conflict), sql, draft);
    }

    private Write merge(Table table, Draft draft) {
        Values row = values(columns(draft.shape()), "i" + draft.mark(), draft);
        Row inserted = row.inserted(table);
        List<Change> changes = draft.shape().nextBoolean()
                ? excluded(table, row, draft.shape())
                : draft.changes().any("u" + draft.mark());
        Sql sql = draft.sql();
        begin("INSERT", table, row, sql);
        row.addTo(sql);
        sql.add(" ON CONFLICT DO UPDATE SET ");
        Writes.set(changes, sql);
        Modification change = new Modification(table, changes, Condition.NONE, null, retries);
        return Writes.one(table, row.id(), new Merge(inserted, change), sql, draft);
    }

    /** Changes made of the row that could not be inserted. */
    private static List<Change> excluded(Table table, Values row, Random shape) {
        List<Change> changes = new ArrayList<>();
        if (row.given().containsKey("n")) {
            Long n = (Long) row.given().get("n");
            changes.add(Change.computed(
                    "n",
                    "n",
                    sql -> sql.add("n = COALESCE(" + table.label() + ".n, 0) + EXCLUDED.n"),
                    old -> n == null ? null : Changes.inRange((old.get("n") == null ? 0 : old.number("n")) + n)));
        }
        if (changes.isEmpty() || shape.nextBoolean()) {
            changes.add(new Change(
                    "note", Set.of(), Change.Kind.FIXED, sql -> sql.add("note = EXCLUDED.note"), old -> row.given()
                            .get("note")));
        }
        return changes;
    }

    private Write several(Table table, Draft draft) {
        boolean upsert = draft.shape().nextInt(3) == 0;
        List<String> columns = columns(draft.shape());
        int count = 2 + draft.shape().nextInt(MOST_ROWS - 1);
        Map<Item, Rule> rules = new LinkedHashMap<>();
        Sql sql = draft.sql();
        for (int i = 0; i < count; i++) {
            Values row = values(columns, "i" + draft.mark() + "r" + i, draft);
            if (i == 0) {
                begin(upsert ? "UPSERT" : "INSERT", table, row, sql);
            }
            sql.add(i == 0 ? "" : ", ");
            row.addTo(sql);
            Creation.Conflict conflict = upsert ? Creation.Conflict.REPLACE : Creation.Conflict.FAIL;
            rules.put(table.item(row.id()), new Creation(row.inserted(table), conflict));
        }
        Write.Scope scope = rules.size() < count ? Write.Scope.DUPLICATE : Write.Scope.ALL_OR_NONE;
        boolean returning = draft.returning();
        if (returning) {
            sql.add(" RETURNING " + String.join(", ", table.returned()));
        }
        return new Write(scope, rules, sql, returning ? table.returned() : List.of());
    }

    /** What a statement gives of a row; null for NULL. */
    private record Values(Map<String, Object> given) {
        String id() {
            return (String) given.get("id");
        }

        void addTo(Sql sql) {
            sql.add("(").values(new ArrayList<>(given.values())).add(")");
        }

        /** With what is not given. */
        Row inserted(Table table) {
            Map<String, Object> row = new LinkedHashMap<>(given);
            row.putIfAbsent("version", table == Table.VERSIONED ? 1L : null);
            if (!given.containsKey("m")) {
                row.put("m", Changes.DEFAULT_M);
            }
            return Row.of(row);
        }
    }

    private static void begin(String verb, Table table, Values row, Sql sql) {
        sql.add(verb + " INTO " + table.label() + " ("
                + String.join(", ", row.given().keySet()) + ") VALUES ");
    }

    private static List<String> columns(Random shape) {
        List<String> columns = new ArrayList<>(List.of("n", "m", "tags", "steps", "place"));
        columns.removeIf(column -> shape.nextInt(5) < 2);
        return columns;
    }

    private Values values(List<String> columns, String mark, Draft draft) {
        Random random = draft.values();
        Changes changes = draft.changes();
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("owner", owner);
        given.put("id", Writes.id(owner, random.nextInt(Writes.ITEMS)));
        given.put("note", mark);
        for (String column : columns) {
            Object value =
                    switch (column) {
                        case "n", "m" -> (long) random.nextInt(20);
                        case "tags" -> changes.someTags();
                        case "steps" -> List.of("s" + random.nextInt(10), "t");
                        default -> changes.aPlace();
                    };
            given.put(column, random.nextInt(8) == 0 ? null : value);
        }
        return new Values(given);
    }
}
