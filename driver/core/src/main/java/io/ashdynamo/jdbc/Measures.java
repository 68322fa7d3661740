package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.datalayer.BatchEntry;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.datalayer.Progress;
import io.ashdynamo.plan.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What a statement is asked to measure, and where it stops. */
final class Measures {

    private boolean capacityTracked;
    private Optional<Consumer<Progress>> monitor = Optional.empty();

    void setCapacityTracked(boolean tracked) {
        capacityTracked = tracked;
    }

    void setMonitor(Consumer<Progress> listener) {
        monitor = Optional.ofNullable(listener);
    }

    /** Of a run of this operation; a limit in its hints goes before the connection's. */
    Metering of(Operation operation, Settings settings) {
        Metering metering = of(settings);
        if (operation instanceof Operation.Explain explain && explain.analyze()) {
            Metering inner = of(explain.operation(), settings);
            return new Metering(true, inner.maxReadUnits(), inner.maxScannedItems(), monitor);
        }
        return reading(operation)
                .map(read -> read.mode().maxReadUnits())
                .filter(OptionalLong::isPresent)
                .map(units -> metering.withMaxReadUnits(units.getAsLong()))
                .orElse(metering);
    }

    /** Of a batch, whose rows read under one limit: the least of their hints, else the connection's. */
    Metering ofBatch(List<BatchEntry> entries, Settings settings) {
        OptionalLong least = entries.stream()
                .flatMap(entry -> entry.write().reading().stream())
                .map(read -> read.mode().maxReadUnits())
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
        Metering metering = of(settings);
        return least.isPresent() ? metering.withMaxReadUnits(least.getAsLong()) : metering;
    }

    private static Optional<Operation.TableRead> reading(Operation operation) {
        if (operation instanceof Operation.Returning returning) {
            return returning.write().reading();
        }
        if (operation instanceof Operation.Write write) {
            return write.reading();
        }
        return operation instanceof Operation.TableRead read ? Optional.of(read) : Optional.empty();
    }

    /** Of a run that reads as the connection allows. */
    private Metering of(Settings settings) {
        return new Metering(
                capacityTracked,
                settings.count(Property.MAX_READ_UNITS).orElse(0),
                settings.count(Property.MAX_SCANNED_ITEMS).orElse(0),
                monitor);
    }
}
