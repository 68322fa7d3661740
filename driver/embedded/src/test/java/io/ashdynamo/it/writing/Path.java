package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an item may have come to, where lost answers leave several possibilities.
 *
 * @param row null if there is no item
 * @param used the allowances that this takes
 */
record Path(Row row, List<Allowance> used) {

    Path {
        used = List.copyOf(used);
    }

    static Path of(Row row) {
        return new Path(row, List.of());
    }

    Path then(Effect effect) {
        List<Allowance> more = new ArrayList<>(used);
        if (effect.allowance() != null) {
            more.add(effect.allowance());
        }
        return new Path(effect.after(), more);
    }

    /** One for each row, the one that takes the fewest allowances. */
    static List<Path> distinct(Collection<Path> paths) {
        Map<Row, Path> byRow = new LinkedHashMap<>();
        paths.stream()
                .sorted(Comparator.comparingInt(path -> path.used().size()))
                .forEach(path -> byRow.putIfAbsent(path.row(), path));
        return List.copyOf(byRow.values());
    }
}
