package io.ashdynamo.mapping;

import java.nio.file.Path;

/** The example of the contract. */
final class SpecExample {

    private SpecExample() {}

    static String text() {
        Path file = Corpus.files("valid")
                .filter(f -> f.endsWith("spec-example.yaml"))
                .findFirst()
                .orElseThrow();
        return Corpus.text(file);
    }

    static Resource read() {
        return MappingReader.read("posts.yaml", text()).resources().get("posts");
    }

    static ResourceBuilder builder() {
        return Resource.builder("posts")
                .partitionKey("email")
                .sortKey("inserted_at")
                .attribute("email", TypeName.STRING)
                .attribute(
                        "inserted_at", TypeName.TIMESTAMP, a -> a.defaultNow().writable(false))
                .attribute("status", TypeName.STRING, a -> a.allowNil(false).oneOf("active", "inactive"))
                .attribute("title", TypeName.STRING, a -> a.maxLength(200))
                .attribute("likes", TypeName.INTEGER, a -> a.defaultValue(0))
                .attribute("tags", TypeName.STRING_SET)
                .attribute("author", TypeName.MAP, a -> a.source("authorInfo"))
                .attribute("updated_at", TypeName.TIMESTAMP, AttributeBuilder::updateDefaultNow)
                .attribute("version", TypeName.BIGINT)
                .attribute("expires_at", TypeName.TIMESTAMP, a -> a.format(TimestampFormat.EPOCH_SECONDS))
                .globalSecondaryIndex("by_status", "status", "inserted_at", Projection.ALL)
                .localSecondaryIndex("by_likes", "likes", Projection.include("title"))
                .actions(new Actions(
                        Action.ALLOWED,
                        Action.accepting("email", "status", "title", "tags"),
                        Action.accepting("status", "title"),
                        Action.ALLOWED,
                        Action.REFUSED))
                .optimisticLock("version")
                .timeToLive("expires_at")
                .scan(ScanPolicy.DENY);
    }
}
