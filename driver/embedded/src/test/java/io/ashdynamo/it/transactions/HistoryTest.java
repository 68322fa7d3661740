package io.ashdynamo.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker of histories knows each anomaly. */
class HistoryTest {

    private static final Map<Integer, Integer> INITIAL = Map.of(1, 0, 2, 0);

    private static History.Done done(int begun, int ended, History.Step... steps) {
        return new History.Done("t" + begun, List.of(steps), begun, ended);
    }

    private static History.Step read(int key, Integer seen) {
        return new History.Read(key, seen);
    }

    private static History.Step put(int key, int value) {
        return new History.Put(key, value);
    }

    private static boolean holds(History.Done... transactions) {
        return new History(INITIAL, List.of(transactions)).isStrictlySerializable();
    }

    @Test
    void transactionsThatOverlapMayStandInAnyOrder() {
        assertThat(holds(done(1, 10, read(1, 5), put(2, 6)), done(2, 9, read(2, 0), put(1, 5))))
                .isTrue();
        assertThat(holds(done(1, 10, new History.Delete(1, true)), done(2, 9, new History.Change(1, 7, false))))
                .isTrue();
    }

    @Test
    void aLostUpdateIsFound() {
        assertThat(holds(done(1, 10, read(1, 0), put(1, 1)), done(2, 9, read(1, 0), put(1, 2))))
                .isFalse();
    }

    @Test
    void skewedReadsAndWritesAreFound() {
        assertThat(holds(done(1, 10, read(1, 0), read(2, 6)), done(2, 9, put(1, 5), put(2, 6))))
                .isFalse();
        assertThat(holds(done(1, 10, read(1, 0), read(2, 0), put(1, 1)), done(2, 9, read(1, 0), read(2, 0), put(2, 1))))
                .isFalse();
    }

    @Test
    void aReadOfWhatWasRolledBackIsFound() {
        assertThat(holds(done(1, 10, read(1, 77)))).isFalse();
    }

    @Test
    void aReadOfThePastIsFound() {
        assertThat(holds(done(1, 2, put(1, 1)), done(3, 4, read(1, 0)))).isFalse();
        assertThat(holds(done(1, 3, put(1, 1)), done(2, 4, read(1, 0)))).isTrue();
    }

    @Test
    void aCountThatCannotBeIsFound() {
        assertThat(holds(done(1, 2, new History.Change(3, 1, true)))).isFalse();
        assertThat(holds(done(1, 2, new History.Delete(1, false)))).isFalse();
    }
}
