package io.ashdynamo.mapping;

import java.io.Serial;
import java.util.List;

/** A mapping that cannot be used. The message has one line for each fault. */
public final class MappingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public MappingException(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    /** Every fault found, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
