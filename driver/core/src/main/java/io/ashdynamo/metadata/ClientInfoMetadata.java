package io.ashdynamo.metadata;

import io.ashdynamo.row.Rows;
import java.util.Optional;

/** What JDBC tells about client info: there is the tenant. */
public final class ClientInfoMetadata {

    private static final int LONGEST = 64;

    private ClientInfoMetadata() {}

    /** The names of client info, with the tenant that a connection has at first. */
    public static Rows properties(Optional<String> tenant) {
        return new LayoutRows(Layout.CLIENT_INFO_PROPERTIES)
                .add()
                .set("NAME", "tenant")
                .set("MAX_LEN", LONGEST)
                .set("DEFAULT_VALUE", tenant.orElse(""))
                .set("DESCRIPTION", "whose rows are seen and written, of resources with multitenancy")
                .sortedBy("NAME");
    }
}
