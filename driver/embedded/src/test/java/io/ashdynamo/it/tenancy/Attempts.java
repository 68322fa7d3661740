package io.ashdynamo.it.tenancy;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of statement. In their texts, {@code $K} stands for the author whose notes they are about. */
final class Attempts {

    /** Those that read. */
    static final List<String> READS = List.of(
            "SELECT * FROM notes WHERE author = '$K' AND at = '1'",
            "SELECT text FROM notes WHERE author = '$K' AND at IN ('1', '2', '9')",
            "SELECT * FROM notes WHERE (author, at) IN (('$K', '1'), ('ann', '2'), ('none', '1'))",
            "SELECT * FROM notes WHERE author = '$K' ORDER BY at DESC",
            "SELECT at, doc.city FROM notes WHERE author = '$K' AND at BETWEEN '2' AND '3'",
            "SELECT at FROM notes WHERE author = '$K' AND at LIKE '1%' ORDER BY at LIMIT 2",
            "SELECT * FROM notes WHERE author IN ('$K', 'ann') ORDER BY at, author",
            "SELECT author, likes FROM notes WHERE author = '$K' AND likes >= 10 ORDER BY likes",
            "SELECT /*+ INDEX(by_likes) */ author, tags FROM notes WHERE author = '$K' AND likes > 0",
            "SELECT * FROM notes WHERE topic = 'news'",
            "SELECT author, text FROM notes WHERE topic = 'news' ORDER BY at, author LIMIT 3",
            "SELECT COUNT(*) FROM notes WHERE topic = 'news' AND at > '1'",
            "SELECT COUNT(*) FROM notes WHERE topic IN ('news', 'misc')",
            "SELECT author, tags FROM notes WHERE text = 'same'",
            "SELECT /*+ INDEX(by_text) */ author, likes FROM notes WHERE text = 'same' AND author >= 'a'",
            "SELECT /*+ INDEX(by_topic) */ author, at FROM notes WHERE topic IS NOT NULL",
            "SELECT * FROM notes",
            "SELECT /*+ SEGMENTS(3) */ * FROM notes WHERE likes < 1000000",
            "SELECT COUNT(*) FROM notes",
            "SELECT COUNT(text) FROM notes WHERE author <> 'x' AND NOT text LIKE '%zzz%'",
            "SELECT * FROM notes ORDER BY text, author, at LIMIT 4 OFFSET 1",
            "SELECT author FROM notes WHERE author LIKE '%n%' ORDER BY author, at",
            "SELECT author, at FROM notes WHERE contains(author, 'm') OR contains(topic, 'acme')",
            "SELECT author, at FROM notes WHERE begins_with(author, 'beta') OR author = 'beta#$K'",
            "SELECT author, at FROM notes WHERE author = topic OR topic = text OR author < text",
            "SELECT author, at FROM notes WHERE size(author) = 3 AND size(topic) < 5",
            "SELECT author, at FROM notes WHERE attribute_exists(topic) OR attribute_type(author, 'S')",
            "SELECT author FROM (SELECT * FROM notes WHERE topic = 'news') n WHERE n.at = '1'",
            "SELECT pk FROM notes",
            "SELECT owner FROM notes WHERE author = '$K' AND at = '1'",
            "SELECT author, at FROM notes WHERE owner = 'beta'",
            "SELECT author, at FROM notes WHERE owner <> 'acme' OR owner IS NULL",
            "SELECT * FROM copies",
            "SELECT * FROM orders WHERE user = '$K' AND day = DATE '2026-01-01' AND num = 1",
            "SELECT * FROM orders WHERE (user, day, num) IN (('$K', '2026-01-01', 1), ('ann', '2026-01-02', 2))",
            "SELECT * FROM orders WHERE user = '$K' AND day >= DATE '2026-01-02' ORDER BY day, num",
            "SELECT * FROM orders WHERE user IN ('$K', 'ann') ORDER BY user, day, num",
            "SELECT user, num FROM orders WHERE state = 'open' AND place = 'Oslo'",
            "SELECT user, num FROM orders WHERE state = 'open'",
            "SELECT user, place FROM orders WHERE day = DATE '2026-01-01' AND num = 1",
            "SELECT user FROM orders WHERE day = DATE '2026-01-01' AND num = 1 AND user >= 'b'",
            "SELECT COUNT(*) FROM orders WHERE user LIKE '%n%' OR state = 'acme'",
            "SELECT * FROM orders",
            "SELECT 1");

    /** Those that say what others would do. */
    static final List<String> TOLD = Stream.of(
                    "SELECT * FROM notes",
                    "SELECT * FROM notes WHERE author = '$K'",
                    "SELECT * FROM notes WHERE topic = 'news'",
                    "INSERT INTO copies (id) VALUES ('e')",
                    "UPDATE notes SET likes = 1 WHERE topic = 'news'",
                    "DELETE FROM notes WHERE author = '$K' AND at = '1'",
                    "SELECT * FROM orders WHERE state = 'open' AND place = 'Oslo'")
            .map(sql -> "EXPLAIN " + sql)
            .toList();

    /** Those that change items that are there, or refuse to. */
    static final List<String> CHANGES = List.of(
            "UPDATE notes SET likes = likes + 1, text = topic WHERE author = '$K' AND at = '1'",
            "UPDATE notes SET likes = likes + 1 WHERE author = '$K' AND at = '1' AND version = 99",
            "UPDATE notes SET topic = 'misc', doc.city = 'Oslo' WHERE author = '$K' AND at = '2' RETURNING *",
            "UPDATE notes SET tags = set_add(tags, ARRAY['new']), steps = list_append(steps, ARRAY[7])"
                    + " WHERE author = '$K'",
            "UPDATE notes SET text = 'changed' WHERE topic = 'news' AND likes >= 0",
            "UPDATE notes SET likes = 0 WHERE likes > 5",
            "UPDATE notes SET topic = NULL WHERE text LIKE '%changed%'",
            "UPDATE notes SET text = author WHERE topic IS NULL",
            "UPDATE notes SET author = 'x' WHERE author = '$K' AND at = '1'",
            "UPDATE notes SET owner = 'beta' WHERE author = '$K' AND at = '1' AND 1 = 0",
            "UPDATE notes SET pk = 'beta#$K' WHERE author = '$K' AND at = '1'",
            "DELETE FROM notes WHERE author = '$K' AND at = '3' RETURNING *",
            "DELETE FROM notes WHERE author = '$K' AND at = '4' AND text = 'none'",
            "UPDATE orders SET state = 'shut' WHERE user = '$K' AND day = DATE '2026-01-01' AND num = 1",
            "UPDATE orders SET state = 'shut', place = 'Bergen' WHERE user = '$K'",
            "UPDATE orders SET place = state WHERE state = 'open'",
            "UPDATE orders SET user = 'zed' WHERE num = 2",
            "DELETE FROM orders WHERE user = '$K' AND day = DATE '2026-01-02'",
            "DELETE FROM orders WHERE state = 'open' AND place = 'Oslo'",
            "DELETE FROM notes WHERE topic = 'misc'",
            "DELETE FROM notes WHERE author = '$K' AND likes >= 0",
            "DELETE FROM notes WHERE text <> 'x'");

    /** Those that make items, whose keys are new or not. */
    static final List<String> NEW = List.of(
            "INSERT INTO notes (author, at, topic, text, likes) VALUES ('$K', '1', 'news', 'same', 1)",
            "INSERT INTO notes (author, at, topic, text) VALUES ('$K', '7', 'news', 'same') RETURNING *",
            "INSERT INTO notes (author, at, likes) VALUES ('$K', '1', 5), ('$K', '8', 5)",
            "INSERT INTO notes (author, at, likes) VALUES ('$K', '8', 5), ('$K', '9', 5)",
            "INSERT INTO notes (author, at) VALUES ('$K', '1') ON CONFLICT DO NOTHING",
            "INSERT INTO notes (author, at, likes) VALUES ('$K', '1', 5) ON CONFLICT DO UPDATE SET likes = likes + 5",
            "INSERT INTO notes (author, at, likes) VALUES ('$K', '2', 5) ON CONFLICT DO UPDATE SET text = 'on'",
            "INSERT INTO notes (author, at, likes) VALUES ('$K', '3', 5) ON CONFLICT DO UPDATE SET text = topic",
            "INSERT INTO notes (author, at, likes) VALUES ('$K', '2', 5), ('$K', '6', 5) ON CONFLICT DO NOTHING",
            "UPSERT INTO notes (author, at, topic) VALUES ('$K', '3', 'news')",
            "UPSERT INTO notes (author, at, topic) VALUES ('$K', '3', 'news'), ('$K', '5', 'news')",
            "REPLACE INTO notes (author, at, text) VALUES ('$K', '4', 'same') RETURNING author, text",
            "INSERT INTO notes (author, at, owner) VALUES ('$K', '6', 'beta')",
            "INSERT INTO notes (author, at, pk) VALUES ('$K', '6', 'beta#$K')",
            "INSERT INTO orders (user, day, num, state, place) VALUES ('$K', DATE '2026-01-01', 1, 'open', 'Oslo')",
            "INSERT INTO orders (user, day, num, state) VALUES ('$K', DATE '2026-01-03', 1, 'open') RETURNING *",
            "UPSERT INTO orders (user, day, num, state, place) VALUES ('$K', DATE '2026-01-02', 2, 'open', 'Oslo')",
            "INSERT INTO orders (user, day, num) VALUES ('$K', DATE '2026-01-02', 2) ON CONFLICT DO UPDATE SET state = 'x'",
            "INSERT INTO copies (id, text) SELECT at, text FROM notes WHERE author = '$K' ON CONFLICT DO NOTHING",
            "INSERT INTO copies (id, text) SELECT text, topic FROM notes WHERE topic = 'news' AND at = '1'"
                    + " ON CONFLICT DO NOTHING",
            "UPSERT INTO copies (id, text) SELECT at, topic FROM notes WHERE topic = 'news'");

    private Attempts() {}
}
