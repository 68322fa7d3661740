package io.ashdynamo.it.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A call of DynamoDB. */
record Request(String operation, JsonNode body) {

    static Request of(HttpExecuteRequest request) {
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        String body = request.contentStreamProvider().map(Request::text).orElse("{}");
        return new Request(
                target.substring(target.indexOf('.') + 1), JsonNode.parser().parse(body));
    }

    private static String text(ContentStreamProvider body) {
        try (InputStream stream = body.newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The item that is written; empty if it is not one. */
    Optional<Item> written() {
        String part =
                switch (operation) {
                    case "PutItem" -> "Item";
                    case "UpdateItem", "DeleteItem" -> "Key";
                    default -> "";
                };
        return body.field(part)
                .flatMap(item -> item.field("id"))
                .flatMap(id -> id.field("S"))
                .map(id -> new Item(body.field("TableName").orElseThrow().text(), id.text()));
    }

    /** What the next fault depends on: the item, or all that is asked but a token. */
    String subject() {
        return operation + " "
                + written().map(Item::toString).orElseGet(() -> body.field("TransactItems")
                        .or(() -> body.field("RequestItems"))
                        .orElse(body)
                        .toString());
    }

    /** Of a BatchWriteItem the requests for its table, of which there is one. */
    List<JsonNode> batched() {
        return table().getValue().asArray();
    }

    private Map.Entry<String, JsonNode> table() {
        return body.field("RequestItems")
                .orElseThrow()
                .asObject()
                .entrySet()
                .iterator()
                .next();
    }

    /** Some requests of a BatchWriteItem as JSON, under the name that they have in a request or in an answer. */
    String some(String name, List<JsonNode> requests) {
        return "{\"" + name + "\":{\"" + table().getKey() + "\":" + requests + "}}";
    }
}
