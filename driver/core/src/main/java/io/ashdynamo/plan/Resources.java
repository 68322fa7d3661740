package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Action;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.sql.Name;
import java.sql.SQLException;
import java.util.Optional;

/** Finds resources, and says what may be done with them. */
public final class Resources {

    private Resources() {}

    /**
     * The resource that this name means.
     *
     * @throws SQLException 42S02 with the nearest name
     */
    static Resource find(Mapping mapping, Name name, String where) throws SQLException {
        Optional<String> found = name.find(mapping.resources().keySet());
        return mapping.resources()
                .get(found.orElseThrow(() -> Errors.unknownTable("there is no table '" + name + "'" + where
                        + Words.hint(name.text(), mapping.resources().keySet()))));
    }

    /** What an action may be called in messages and where the mapping declares it. */
    enum Verb {
        READ,
        CREATE,
        UPDATE,
        UPSERT,
        DESTROY;

        Action of(Resource resource) {
            return switch (this) {
                case READ -> resource.actions().read();
                case CREATE -> resource.actions().create();
                case UPDATE -> resource.actions().update();
                case UPSERT -> resource.actions().upsert();
                case DESTROY -> resource.actions().destroy();
            };
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Refuses an action that the mapping does not allow. */
    static void checkAllowed(Resource resource, Verb verb) throws SQLException {
        if (!verb.of(resource).allowed()) {
            throw Errors.notAllowed("the action '" + verb.word() + "' is not allowed on " + resource.name()
                    + "; its mapping says so under 'actions'");
        }
    }
}
