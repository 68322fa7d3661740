package io.ashdynamo.datalayer;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A request as it would have gone over the wire.
 *
 * @param operation the last part of X-Amz-Target, as {@code GetItem}
 * @param body its JSON
 * @param headers all of them
 */
public record RecordedCall(String operation, String body, Map<String, List<String>> headers) {

    /** The body, read. */
    public JsonNode json() {
        return JsonNode.parser().parse(body);
    }

    /** The text of a field at the top of the body; null if there is none. */
    public String text(String field) {
        return json().field(field).map(JsonNode::text).orElse(null);
    }
}
