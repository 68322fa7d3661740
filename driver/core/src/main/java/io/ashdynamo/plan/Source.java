package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a read takes from a resource's items.
 *
 * @param resource the resource
 * @param outputs the columns of the result, in order
 */
public record Source(Resource resource, List<Output> outputs) {

    public Source {
        outputs = List.copyOf(outputs);
    }

    /** The columns of the result that are stored. */
    public Stream<TypedColumn> columns() {
        return outputs.stream().filter(Output.Stored.class::isInstance).map(output -> ((Output.Stored) output)
                .column());
    }
}
