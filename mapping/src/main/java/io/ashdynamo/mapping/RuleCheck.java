package io.ashdynamo.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what a resource says about its columns beside keys and indexes. */
final class RuleCheck {

    private final Resource resource;
    private final Columns columns;
    private final Path path;
    private final Faults faults;

    RuleCheck(Draft draft, Faults faults) {
        this.resource = draft.resource();
        this.columns = draft.columns();
        this.path = draft.path();
        this.faults = faults;
    }

    void check() {
        actions(resource.actions());
        resource.optimisticLock().ifPresent(this::optimisticLock);
        resource.timeToLive().ifPresent(this::timeToLive);
        resource.discriminator().ifPresent(this::discriminator);
        resource.multitenancy().ifPresent(m -> new TenancyCheck(resource, m, columns, path, faults).check());
        relationships();
        if (resource.billing() instanceof Billing.Provisioned capacity) {
            units("read_units", capacity.readUnits());
            units("write_units", capacity.writeUnits());
        }
    }

    private void actions(Actions actions) {
        Path at = path.key("actions");
        accept(actions.create(), at.key("create"));
        accept(actions.update(), at.key("update"));
        accept(actions.upsert(), at.key("upsert"));
        refuseAccept(actions.read(), at.key("read"));
        refuseAccept(actions.destroy(), at.key("destroy"));
    }

    private void accept(Action action, Path at) {
        for (String name : action.accept().orElse(Set.of())) {
            Path item = at.key("accept").item(name);
            columns.require(name, item, faults)
                    .filter(a -> !a.writable())
                    .ifPresent(a -> faults.add(
                            item, "%s is writable: false, so no statement may write it".formatted(Words.shown(name))));
        }
    }

    private void refuseAccept(Action action, Path at) {
        if (action.accept().isPresent()) {
            faults.add(at, "this action writes no columns; it is true or false");
        }
    }

    private void optimisticLock(String name) {
        Path at = path.key("optimistic_lock");
        columns.require(name, at, faults).ifPresent(column -> {
            if (!isWhole(column)) {
                faults.add(at, wrongType(column, "a version is an integer or bigint"));
            }
            refuseKey(name, at);
        });
    }

    private void timeToLive(String name) {
        Path at = path.key("time_to_live");
        columns.require(name, at, faults).ifPresent(column -> {
            // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html
            if (!isWhole(column) && column.type().format() != TimestampFormat.EPOCH_SECONDS) {
                faults.add(
                        at,
                        wrongType(
                                column,
                                "DynamoDB expires by seconds since 1970: a timestamp with format: epoch_seconds, an"
                                        + " integer or a bigint"));
            }
            refuseKey(name, at);
        });
    }

    private static boolean isWhole(Attribute column) {
        TypeName type = column.type().name();
        return type == TypeName.INTEGER || type == TypeName.BIGINT;
    }

    private static String wrongType(Attribute column, String rule) {
        return "%s is %s; %s"
                .formatted(Words.shown(column.name()), column.type().name().word(), rule);
    }

    private void refuseKey(String column, Path at) {
        if (resource.key().columns().contains(column)) {
            faults.add(at, Words.shown(column) + " is part of the primary key, which never changes");
        }
    }

    private void discriminator(Discriminator discriminator) {
        Path at = path.key("discriminator");
        if (discriminator.source().isEmpty()) {
            faults.add(at.key("source"), "the name is empty");
        }
        ownAttribute(resource, discriminator.source())
                .ifPresent(other -> faults.add(at.key("source"), "already " + other + "; choose another attribute"));
    }

    /** What the resource itself stores in this attribute, if anything. */
    static Optional<String> ownAttribute(Resource resource, String source) {
        Optional<String> column = resource.attributes().stream()
                .filter(a -> a.source().equals(source))
                .map(a -> "the column " + Words.shown(a.name()))
                .findFirst();
        return column.or(() -> composedKey(resource, source));
    }

    private static Optional<String> composedKey(Resource resource, String source) {
        return TableCheck.keyParts(resource)
                .filter(p -> p instanceof KeyPart.Templated t && t.source().equals(source))
                .map(p -> "a composed key")
                .findFirst();
    }

    private void relationships() {
        for (Relationship relationship : resource.relationships()) {
            Path at = path.key("relationships").key(relationship.name()).key("attribute");
            List<String> names = relationship.columns();
            if (names.isEmpty()) {
                faults.add(at, "the list is empty");
            }
            for (int i = 0; i < names.size(); i++) {
                Path item = names.size() == 1 ? at : at.item(names.get(i));
                columns.require(names.get(i), item, faults);
                if (names.indexOf(names.get(i)) < i) {
                    faults.add(item, "listed twice");
                }
            }
        }
    }

    private void units(String key, long units) {
        if (units < 1) {
            faults.add(path.key("billing").key(key), "at least 1 unit; or write billing: on_demand");
        }
    }
}
