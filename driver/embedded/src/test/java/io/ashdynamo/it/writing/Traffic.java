package io.ashdynamo.it.writing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests to one DynamoDB: decides what goes wrong, from a seed and the number of the request of its kind, and keeps
 * what was lost and what was made. Safe for several threads.
 */
final class Traffic {

    private static final Map<Integer, Traffic> PORTS = new ConcurrentHashMap<>();
    private static final double PARTLY = 0.25;

    private final long seed;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Item, Losses> losses = new HashMap<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

    private Traffic(long seed) {
        this.seed = seed;
    }

    /** Has requests to this port go wrong. */
    static Traffic disturb(int port, long seed) {
        Traffic traffic = new Traffic(seed);
        PORTS.put(port, traffic);
        return traffic;
    }

    static Traffic at(int port) {
        Traffic traffic = PORTS.get(port);
        if (traffic == null) {
            throw new AssertionError("the requests to port " + port + " are not to be disturbed");
        }
        return traffic;
    }

    /** What goes wrong with a request, and the chance by which it does. */
    record Chance(Fault fault, SplittableRandom random) {}

    synchronized Chance next(Request request) {
        String subject = request.subject();
        int number = numbers.merge(subject, 1, Integer::sum);
        SplittableRandom random = new SplittableRandom(
                seed ^ (subject.hashCode() * 0x9E37_79B9_7F4A_7C15L + number * 0xBF58_476D_1CE4_E5B9L));
        return new Chance(fault(request, random), random);
    }

    private static Fault fault(Request request, SplittableRandom random) {
        if (request.operation().equals("DescribeTable") || request.operation().equals("CreateTable")) {
            return Fault.NONE;
        }
        Fault any = Fault.any(random.nextDouble());
        boolean partly = request.operation().equals("BatchWriteItem") && random.nextDouble() < PARTLY;
        return any == Fault.NONE && partly ? Fault.PARTLY : any;
    }

    /** Takes note of what became of a request. */
    synchronized void note(Request request, Fault fault, boolean wasMade) {
        faults.merge(fault, 1, Integer::sum);
        if (fault.isLost()) {
            request.written()
                    .ifPresent(item -> losses.put(
                            item, losses.getOrDefault(item, Losses.NONE).and(wasMade)));
        }
    }

    /** What was lost of the writes of an owner's items since this was last asked. */
    synchronized Map<Item, Losses> take(String owner) {
        Map<Item, Losses> own = new TreeMap<>();
        losses.forEach((item, lost) -> {
            if (item.isOf(owner)) {
                own.put(item, lost);
            }
        });
        losses.keySet().removeAll(own.keySet());
        return own;
    }

    /** What was lost of the writes of an item. */
    synchronized Losses losses(Item item) {
        return losses.getOrDefault(item, Losses.NONE);
    }

    /** How many requests there were of each fault. */
    synchronized Map<Fault, Integer> faults() {
        return new EnumMap<>(faults);
    }
}
