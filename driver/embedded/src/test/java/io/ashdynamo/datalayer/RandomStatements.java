package io.ashdynamo.datalayer;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random statements on few items of two tables, whose names are left open: {@code {k}} has a partition and a sort key,
 * {@code {s}} a partition key alone.
 */
final class RandomStatements {

    private final Random random;

    RandomStatements(Random random) {
        this.random = random;
    }

    /**
     * A statement.
     *
     * @param ordered whether its rows have an order
     */
    record Sql(String text, boolean rows, boolean ordered) {
        String on(String copy) {
            return text.replace("{k}", "keyed_" + copy).replace("{s}", "single_" + copy);
        }
    }

    Sql next() {
        int dice = random.nextInt(20);
        if (dice < 4) {
            return new Sql(insert(), false, false);
        }
        if (dice < 9) {
            return write("UPDATE {k} SET " + sets() + where());
        }
        if (dice < 11) {
            return write("UPDATE {s} SET " + sets() + whereSingle());
        }
        if (dice < 13) {
            return write("DELETE FROM {k}" + where());
        }
        return dice == 13 ? write("DELETE FROM {s}" + whereSingle()) : read();
    }

    private Sql write(String sql) {
        return random.nextInt(3) > 0
                ? new Sql(sql, false, false)
                : new Sql(sql + " RETURNING n, note, tags, items", true, false);
    }

    private String insert() {
        if (random.nextInt(6) == 0) {
            return "INSERT INTO {s} (id, n, note) SELECT id, n, note FROM {k}" + where();
        }
        boolean keyed = random.nextBoolean();
        String table = keyed ? "{k} (kind, id, n, note)" : "{s} (id, n, note)";
        if (random.nextInt(4) == 0) {
            return "UPSERT INTO " + table + " VALUES " + row(keyed);
        }
        String rows = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> row(keyed))
                .collect(Collectors.joining(", "));
        String own = keyed ? "{k}" : "{s}";
        return "INSERT INTO " + table + " VALUES " + rows
                + any(
                        "",
                        "",
                        " ON CONFLICT DO NOTHING",
                        " ON CONFLICT DO UPDATE SET n = " + own + ".n + EXCLUDED.n, note = 'upserted'");
    }

    private String row(boolean keyed) {
        return "(" + (keyed ? kind() + ", " : "") + number(6) + ", " + any(number(12), "NULL") + ", "
                + any(note(), "DEFAULT", "NULL") + ")";
    }

    private String sets() {
        String sets = any(
                "n = " + number(12),
                "n = n + " + number(4),
                "n = n - 1",
                "n = COALESCE(n, 0) + 1",
                "n = NULL",
                "n = m",
                "m = n");
        return sets
                + any(
                        "",
                        "",
                        ", note = " + note(),
                        ", note = NULL",
                        ", note = DEFAULT",
                        ", tags = set_add(tags, ARRAY['t" + number(4) + "'])",
                        ", tags = set_remove(tags, ARRAY['t" + number(4) + "', 't1'])",
                        ", items = list_append(COALESCE(items, ARRAY[0]), ARRAY[" + number(9) + "])",
                        ", place = {'city': " + note() + "}",
                        ", place.city = " + note(),
                        ", place.street.name = " + note());
    }

    private String where() {
        return any(
                " WHERE kind = " + kind() + " AND id = " + number(6) + rest(),
                " WHERE kind = " + kind() + " AND id = " + number(6) + rest(),
                " WHERE kind = " + kind() + " AND id IN (" + number(6) + ", " + number(6) + ", " + number(6) + ")"
                        + rest(),
                " WHERE kind = " + kind() + rest(),
                " WHERE kind = " + kind() + " AND id > " + number(6) + rest(),
                " WHERE kind = " + kind() + " AND n BETWEEN 2 AND " + number(12),
                " WHERE note = " + note() + rest(),
                " WHERE n < " + number(12) + " OR note = " + note(),
                "");
    }

    private String whereSingle() {
        return any(
                " WHERE id = " + number(6) + rest(),
                " WHERE id = " + number(6) + " AND version = " + number(4),
                " WHERE id IN (" + number(6) + ", " + number(6) + ")" + rest(),
                " WHERE n >= " + number(12));
    }

    private String rest() {
        return any(
                "",
                "",
                "",
                " AND n > " + number(12),
                " AND note LIKE '%e%w%'",
                " AND n IS NULL",
                " AND (n < 5 OR place.city = " + note() + ")",
                " AND contains(tags, 't1')");
    }

    private Sql read() {
        if (random.nextInt(4) == 0) {
            return new Sql(
                    any("SELECT COUNT(*) FROM {k}" + where(), "SELECT COUNT(*) FROM {s}" + whereSingle()), true, false);
        }
        if (random.nextInt(4) == 0) {
            return new Sql("SELECT id, n, note, version FROM {s}" + whereSingle(), true, false);
        }
        String columns = any("kind, id, n, note", "kind, id, n, tags, items, place.city", "id, kind, note");
        if (random.nextInt(5) == 0) {
            return new Sql(
                    "SELECT x.id, x.n FROM (SELECT id, n, note FROM {k}" + where() + ") x WHERE x.n > " + number(5),
                    true,
                    false);
        }
        return random.nextInt(3) == 0
                ? new Sql("SELECT " + columns + " FROM {k}" + where(), true, false)
                : new Sql("SELECT " + columns + " FROM {k}" + where() + order(), true, true);
    }

    private String order() {
        String order = any(
                " ORDER BY kind, id",
                " ORDER BY id DESC, kind",
                " ORDER BY n, kind, id",
                " ORDER BY note DESC, n, id, kind");
        return order + any("", "", " LIMIT " + number(5), " LIMIT " + number(4) + " OFFSET " + number(4));
    }

    private String kind() {
        return any("'a'", "'b'");
    }

    private String note() {
        return any("'new'", "'x'", "'y'", "'new wine'");
    }

    private String number(int below) {
        return Integer.toString(random.nextInt(below));
    }

    private String any(String... of) {
        return List.of(of).get(random.nextInt(of.length));
    }
}
