package io.ashdynamo.datalayer;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** The SDK's HTTP client that a connection names, among those on the class path. */
final class HttpClients {

    private static final String SERVICE_SUFFIX = "sdkhttpservice";

    private HttpClients() {}

    static SdkHttpClient.Builder<?> builder(Settings settings) throws SQLException {
        String wanted = settings.text(Property.HTTP_CLIENT).orElseThrow();
        List<String> found = new ArrayList<>();
        for (SdkHttpService service : ServiceLoader.load(SdkHttpService.class, HttpClients.class.getClassLoader())) {
            String name = name(service);
            if (name.equals(plain(wanted))) {
                return new Configured(service.createHttpClientBuilder(), options(settings));
            }
            found.add(name);
        }
        throw Errors.configuration(
                "there is no HTTP client '" + wanted + "' on the class path; there are " + found
                        + ". Add software.amazon.awssdk:" + wanted + "-client to use it",
                null);
    }

    /** Apache5SdkHttpService is apache5, UrlConnectionSdkHttpService is urlconnection. */
    private static String name(SdkHttpService service) {
        String name = service.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return name.endsWith(SERVICE_SUFFIX) ? name.substring(0, name.length() - SERVICE_SUFFIX.length()) : name;
    }

    /** url-connection and url-connection-client are urlconnection. */
    private static String plain(String artifact) {
        String name = artifact.toLowerCase(Locale.ROOT);
        return (name.endsWith("-client") ? name.substring(0, name.length() - 7) : name).replace("-", "");
    }

    private static AttributeMap options(Settings settings) {
        AttributeMap.Builder options = AttributeMap.builder();
        millis(settings, Property.CONNECT_TIMEOUT, SdkHttpConfigurationOption.CONNECTION_TIMEOUT, options);
        millis(settings, Property.SOCKET_TIMEOUT, SdkHttpConfigurationOption.READ_TIMEOUT, options);
        settings.count(Property.MAX_CONNECTIONS)
                .ifPresent(max -> options.put(SdkHttpConfigurationOption.MAX_CONNECTIONS, max));
        return options.build();
    }

    private static void millis(
            Settings settings, Property property, AttributeMap.Key<Duration> option, AttributeMap.Builder options) {
        OptionalInt millis = settings.count(property);
        if (millis.isPresent()) {
            options.put(option, Duration.ofMillis(millis.getAsInt()));
        }
    }

    /** A builder with our options. Given as a builder, the HTTP client is closed with the SDK's client. */
    private record Configured(SdkHttpClient.Builder<?> builder, AttributeMap options)
            implements SdkHttpClient.Builder<Configured> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
            return new AbortableHttpClient(builder.buildWithDefaults(options.merge(serviceDefaults)));
        }
    }
}
