package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Fault.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects faults, so that all are reported at once. */
final class Faults {

    /** A message of more lines helps nobody, and a hostile file could have a million faults. */
    static final int MAX_REPORTED = 1000;

    private final Function<Path, Optional<Position>> positions;
    private final List<String> files;
    private final List<Fault> found = new ArrayList<>();
    private final Set<List<String>> known = new HashSet<>();

    Faults(List<String> files, Function<Path, Optional<Position>> positions) {
        this.files = List.copyOf(files);
        this.positions = positions;
    }

    /** For what is built in code, where nothing has a position. */
    static Faults withoutPositions() {
        return new Faults(List.of(), path -> Optional.empty());
    }

    /** A fault found by a check; what the reader has reported already, it knew the better place of. */
    void add(Path path, String message) {
        if (known.add(List.of(path.toString(), message))) {
            found.add(new Fault(path.toString(), message, positions.apply(path)));
        }
    }

    void add(Path path, Position position, String message) {
        known.add(List.of(path.toString(), message));
        found.add(new Fault(path.toString(), message, Optional.of(position)));
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MappingException(sorted());
        }
    }

    private List<Fault> sorted() {
        List<Fault> all = new ArrayList<>(found);
        all.sort(Comparator.comparing(f -> f.position().orElse(null), Comparator.nullsFirst(byPlace())));
        if (all.size() > MAX_REPORTED) {
            int more = all.size() - MAX_REPORTED;
            all.subList(MAX_REPORTED, all.size()).clear();
            all.add(Fault.at("", "and " + more + " more faults; correct these first"));
        }
        return all;
    }

    private Comparator<Position> byPlace() {
        return Comparator.comparingInt((Position p) -> files.indexOf(p.file()))
                .thenComparingInt(Position::line)
                .thenComparingInt(Position::column);
    }
}
