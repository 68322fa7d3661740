package io.ashdynamo.it.reading;

import io.ashdynamo.datalayer.Overlaid;
import io.ashdynamo.datalayer.UnitOfWork;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Catalog;
import io.ashdynamo.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes the stored items of a resource, and gives the transaction that would change them back: as it sees the table, it
 * is as it was.
 */
record Dirt(DynamoDbClient client, Catalog catalog, Random random) {

    private static final int OF_EACH_KIND = 30;

    /** Items of the resource are deleted, others changed, and others added. */
    UnitOfWork spread(Fields fields, DataSet data) throws SQLException {
        Resource resource = catalog.find(new Name(fields.name(), false), "");
        String table = resource.table();
        UnitOfWork work = new UnitOfWork(UnitOfWork.Isolation.READ_COMMITTED);
        List<Map<String, AttributeValue>> stored = new ArrayList<>();
        client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                .filter(item -> data.tenancy().isOwn(fields, item))
                .forEach(stored::add);
        Collections.shuffle(stored, random);
        List<Map<String, AttributeValue>> strangers = data.strangers(fields, OF_EACH_KIND);
        for (int i = 0; i < OF_EACH_KIND; i++) {
            Map<String, AttributeValue> lost = stored.get(3 * i);
            client.deleteItem(delete -> delete.tableName(table).key(key(fields, lost)));
            Overlaid.put(work, resource, Map.of(), lost);

            Map<String, AttributeValue> changed = new HashMap<>(stored.get(3 * i + 1));
            changed.putAll(key(fields, stored.get(3 * i + 2)));
            client.putItem(put -> put.tableName(table).item(changed));
            Overlaid.put(work, resource, changed, stored.get(3 * i + 2));

            Map<String, AttributeValue> added = strangers.get(i);
            client.putItem(put -> put.tableName(table).item(added));
            Overlaid.put(work, resource, added, Map.of());
        }
        return work;
    }

    private static Map<String, AttributeValue> key(Fields fields, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>();
        fields.keys().forEach(field -> key.put(field.name(), item.get(field.name())));
        return key;
    }
}
