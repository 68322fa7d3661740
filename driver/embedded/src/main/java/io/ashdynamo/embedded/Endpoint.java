package io.ashdynamo.embedded;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import software.amazon.dynamodb.services.local.server.DynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * The HTTP side of an instance. DynamoDB Local's own server listens on every interface, on a port to be chosen
 * beforehand, with threads that keep the JVM alive.
 */
final class Endpoint {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String NO_CORS = null;

    private Endpoint() {}

    static URI open(DynamoDBRequestHandler database) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("ashdynamo-embedded-http");
        threads.setDaemon(true);
        Server server = new Server(threads, new ScheduledExecutorScheduler("ashdynamo-embedded-timer", true), null);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(LOOPBACK);
        connector.setPort(0);
        server.addConnector(connector);
        server.setHandler(new LocalDynamoDBServerHandler(database, NO_CORS));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local cannot listen on " + LOOPBACK + ": " + e.getMessage(), e);
        }
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }
}
