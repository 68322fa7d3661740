package io.ashdynamo.it.reading;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Chooses at random how a statement is to be read. */
final class Readings {

    private final Query query;
    private final Random random;

    Readings(Query query, Random random) {
        this.query = query;
        this.random = random;
    }

    Reading make() {
        boolean consistent = random.nextInt(10) == 0;
        boolean hinted = random.nextInt(10) == 0;
        boolean scans = query.where().isEmpty();
        boolean segmented =
                scans && query.selection().limit() < 0 && query.selection().offset() < 0;
        Reading reading = new Reading(
                Optional.empty(),
                random.nextBoolean(),
                consistent,
                hinted,
                random.nextInt(10) == 0,
                segmented && random.nextBoolean() ? 1 + random.nextInt(5) : 0,
                any(List.of(1, 2, 8)),
                fetchSize(),
                random.nextBoolean());
        return random.nextInt(3) == 0 ? forced(reading) : reading;
    }

    /** Small pages where few items are read, as each is a call. */
    private int fetchSize() {
        Field partition = query.resource().keys().get(0);
        boolean few = query.where().filter(term -> term.needs(partition, false)).isPresent();
        int dice = random.nextInt(few ? 10 : 80);
        return dice == 0 ? 1 : dice < 3 ? 7 : random.nextInt(4) == 0 ? 40 + random.nextInt(200) : 0;
    }

    /** By an index; most of those that cannot serve are not asked for, so that most statements are run. */
    private Reading forced(Reading free) {
        Reading forced = new Reading(
                Optional.of(any(query.resource().indexes())),
                free.useIndex(),
                free.consistent(),
                free.hinted(),
                free.scan(),
                free.segments(),
                free.parallelism(),
                free.fetchSize(),
                free.inside());
        return query.with(forced).isIndexUnfit() && random.nextInt(8) > 0 ? free : forced;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
