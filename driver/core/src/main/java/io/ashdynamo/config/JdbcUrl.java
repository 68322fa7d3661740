package io.ashdynamo.config;

import io.ashdynamo.error.Errors;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A URL of this driver, taken apart.
 *
 * @param location what stands before the {@code ?}
 * @param target which DynamoDB it names
 * @param parameters the properties it gives, decoded, by name
 */
public record JdbcUrl(String location, Target target, Map<String, String> parameters) {

    /** What every URL of this driver starts with. */
    public static final String PREFIX = "jdbc:ashdynamo:";

    private static final String FORMS = "; write " + PREFIX + "aws:<region>, " + PREFIX + "http://host:port, " + PREFIX
            + "mem:<name>, " + PREFIX + "file:<directory> or just " + PREFIX + ", then ?property=value&…";

    /**
     * Takes a URL apart.
     *
     * @throws SQLException 08001 if it is none of the forms
     */
    public static JdbcUrl parse(String url) throws SQLException {
        int question = url.indexOf('?');
        String location = question < 0 ? url : url.substring(0, question);
        Map<String, String> parameters = question < 0 ? Map.of() : parameters(url.substring(question + 1));
        return new JdbcUrl(location, target(location.substring(PREFIX.length())), parameters);
    }

    /** The URL without anything secret. */
    public String redacted() {
        String shown = parameters.entrySet().stream()
                .filter(e -> Settings.property(e.getKey()).map(p -> !p.secret()).orElse(false))
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return location + (shown.isEmpty() ? "" : "?" + shown);
    }

    /** The URL without anything secret. */
    @Override
    public String toString() {
        return redacted();
    }

    private static Target target(String location) throws SQLException {
        if (location.isEmpty()) {
            return new Target.Aws(Optional.empty());
        }
        int colon = location.indexOf(':');
        String scheme = colon < 0 ? location : location.substring(0, colon);
        String rest = colon < 0 ? "" : decode(location.substring(colon + 1));
        if (rest.isEmpty()) {
            throw Errors.configuration("the URL has nothing after '" + scheme + "'" + FORMS, null);
        }
        return switch (scheme) {
            case "aws" -> new Target.Aws(Optional.of(rest));
            case "http", "https" -> new Target.Endpoint(endpoint(location));
            case "mem" -> new Target.Memory(rest);
            case "file" -> new Target.Directory(directory(rest));
            default -> throw Errors.configuration("the URL's '" + scheme + ":' is not known" + FORMS, null);
        };
    }

    /** An endpoint's URL: http or https, with a host, without path, query or user. */
    static URI endpoint(String text) throws SQLException {
        try {
            URI uri = new URI(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getPath() == null
                    || uri.getPath().isEmpty()
                    || uri.getPath().equals("/");
            if (http && uri.getHost() != null && bare && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Without the cause, whose message holds the text, which may hold a password.
            throw Errors.configuration(
                    "the endpoint is not a URL (" + e.getReason() + "); write http://host:port or https://host:port",
                    null);
        }
        throw Errors.configuration(
                "the endpoint must be http://host:port or https://host:port, without a path or a user", null);
    }

    private static Path directory(String text) throws SQLException {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw Errors.configuration("the URL's directory '" + text + "' is not a path", e);
        }
    }

    private static Map<String, String> parameters(String query) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        int number = 0;
        for (String pair : query.split("&", -1)) {
            number++;
            int equals = pair.indexOf('=');
            if (pair.isEmpty()) {
                continue;
            }
            if (equals <= 0) {
                // Without the text, which may be the end of a password that has an &.
                throw Errors.configuration(
                        "part " + number + " after the URL's '?' is not property=value; write %26 for & in a value",
                        null);
            }
            String key = decode(pair.substring(0, equals));
            if (parameters.put(key, decode(pair.substring(equals + 1))) != null) {
                throw Errors.configuration("the URL gives the property '" + key + "' twice", null);
            }
        }
        return parameters;
    }

    /** Percent-decodes; a plus stays a plus, as file names and secrets have it. */
    private static String decode(String text) throws SQLException {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Errors.configuration(
                    "the URL has a '%' that no two hexadecimal digits follow; write %25 for it", null);
        }
    }
}
