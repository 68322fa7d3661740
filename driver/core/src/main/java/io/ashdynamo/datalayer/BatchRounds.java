package io.ashdynamo.datalayer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts rows of a batch so that those of one item follow one another, and all others go together. */
final class BatchRounds {

    private final List<List<BatchRow>> rounds = new ArrayList<>();
    private final Map<BatchRow.Place, Integer> seen = new HashMap<>();

    void add(BatchRow row) {
        Optional<BatchRow.Place> place = row.place();
        int round = place.isEmpty() ? 0 : seen.merge(place.get(), 1, Integer::sum) - 1;
        if (round == rounds.size()) {
            rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(row);
    }

    /** What is to be done one after another. No item is in a round twice. */
    List<List<BatchRow>> all() {
        return rounds;
    }

    /** The rows that go out together: those that BatchWriteItem takes by table, as many as it takes; each other alone. */
    static List<List<BatchRow>> calls(List<BatchRow> round) {
        List<List<BatchRow>> calls = new ArrayList<>();
        Map<String, List<BatchRow>> open = new LinkedHashMap<>();
        for (BatchRow row : round) {
            if (row.request().isEmpty()) {
                calls.add(List.of(row));
                continue;
            }
            List<BatchRow> group = open.computeIfAbsent(row.table(), table -> new ArrayList<>());
            group.add(row);
            if (group.size() == BatchWriteCall.MAX_ITEMS) {
                calls.add(open.remove(row.table()));
            }
        }
        calls.addAll(open.values());
        return calls;
    }
}
