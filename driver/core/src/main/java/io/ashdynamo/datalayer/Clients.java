package io.ashdynamo.datalayer;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.config.Target;
import io.ashdynamo.error.Errors;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Builds the SDK's client for a connection's settings. */
public final class Clients {

    private Clients() {}

    /**
     * A client; building it makes no call. Close it with {@link DynamoDbClient#close()}.
     *
     * @throws SQLException 08001 if the settings allow none
     */
    public static DynamoDbClient build(Settings settings) throws SQLException {
        Optional<URI> endpoint = endpoint(settings.target());
        boolean loopback = endpoint.map(Clients::isLoopback).orElse(false);
        Optional<Region> region = region(settings, loopback);
        DynamoDbClientBuilder client = DynamoDbClient.builder()
                .httpClientBuilder(HttpClients.builder(settings))
                .credentialsProvider(Credentials.of(settings, loopback, region))
                .overrideConfiguration(configuration -> retries(settings, configuration));
        endpoint.ifPresent(client::endpointOverride);
        region.ifPresent(client::region);
        try {
            return client.build();
        } catch (SdkException | IllegalArgumentException e) {
            throw Errors.configuration(
                    "the AWS SDK cannot make a client: " + e.getMessage() + "; name the region in the URL, as in"
                            + " jdbc:ashdynamo:aws:eu-west-1",
                    e);
        }
    }

    private static void retries(Settings settings, ClientOverrideConfiguration.Builder configuration) {
        settings.text(Property.RETRY_MODE)
                .map(mode -> RetryMode.valueOf(mode.toUpperCase(Locale.ROOT)))
                .ifPresent(configuration::retryStrategy);
        settings.count(Property.MAX_ATTEMPTS)
                .ifPresent(max -> configuration.retryStrategy(retry -> retry.maxAttempts(max)));
    }

    private static Optional<URI> endpoint(Target target) throws SQLException {
        if (target instanceof Target.Endpoint endpoint) {
            return Optional.of(endpoint.uri());
        }
        return target.isLocal() ? Optional.of(LocalEndpoints.start(target)) : Optional.empty();
    }

    private static Optional<Region> region(Settings settings, boolean loopback) {
        Optional<String> named =
                settings.target() instanceof Target.Aws aws && aws.region().isPresent()
                        ? aws.region()
                        : settings.text(Property.REGION);
        return named.map(Region::of).or(() -> loopback ? Optional.of(Region.US_EAST_1) : Optional.empty());
    }

    /** Whether a host is this machine by its name or number; nothing is looked up for it. */
    private static boolean isLoopback(URI endpoint) {
        String host = endpoint.getHost();
        boolean number = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        try {
            return host.equalsIgnoreCase("localhost")
                    || (number && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
