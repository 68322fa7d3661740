package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import java.util.Optional;

/**
 * What metadata tells of a connection.
 *
 * @param url without secrets
 * @param userName empty if there is none
 * @param arrays whether sets and lists are reported as ARRAY and not as VARCHAR holding JSON
 * @param transactional whether writes without auto-commit are kept until commit
 * @param tenant that of the property
 */
record ConnectionFacts(
        String url, String userName, boolean arrays, boolean readOnly, boolean transactional, Optional<String> tenant) {

    static ConnectionFacts of(Database database, boolean readOnly) {
        Settings settings = database.settings();
        return new ConnectionFacts(
                settings.url(),
                settings.text(Property.USER).orElse(""),
                database.arrays(),
                readOnly,
                settings.transactional(),
                settings.text(Property.TENANT));
    }
}
