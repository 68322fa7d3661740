package io.ashdynamo.datalayer;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import java.sql.SQLException;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** The SDK's credentials providers that a connection's properties ask for. */
final class Credentials {

    /** What a loopback endpoint gets when none are given; DynamoDB Local takes any of letters and digits. */
    private static final AwsBasicCredentials LOCAL = AwsBasicCredentials.create("local", "local");

    private Credentials() {}

    static AwsCredentialsProvider of(Settings settings, boolean loopback, Optional<Region> region) throws SQLException {
        AwsCredentialsProvider base = base(settings, loopback);
        Optional<String> role = settings.text(Property.ROLE_ARN);
        return role.isEmpty() ? base : assume(role.get(), base, settings, region);
    }

    private static AwsCredentialsProvider base(Settings settings, boolean loopback) {
        Optional<String> user = settings.text(Property.USER);
        if (user.isPresent()) {
            String password = settings.text(Property.PASSWORD).orElseThrow();
            return StaticCredentialsProvider.create(settings.text(Property.SESSION_TOKEN)
                    .map(token -> (software.amazon.awssdk.auth.credentials.AwsCredentials)
                            AwsSessionCredentials.create(user.get(), password, token))
                    .orElseGet(() -> AwsBasicCredentials.create(user.get(), password)));
        }
        Optional<String> profile = settings.text(Property.PROFILE);
        if (profile.isPresent()) {
            return ProfileCredentialsProvider.create(profile.get());
        }
        return loopback
                ? StaticCredentialsProvider.create(LOCAL)
                : DefaultCredentialsProvider.builder().build();
    }

    private static AwsCredentialsProvider assume(
            String role, AwsCredentialsProvider base, Settings settings, Optional<Region> region) throws SQLException {
        StsClientBuilder sts =
                StsClient.builder().credentialsProvider(base).httpClientBuilder(HttpClients.builder(settings));
        region.ifPresent(sts::region);
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts.build())
                .refreshRequest(request -> request.roleArn(role)
                        .roleSessionName(
                                settings.text(Property.ROLE_SESSION_NAME).orElseThrow())
                        .externalId(settings.text(Property.EXTERNAL_ID).orElse(null)))
                .build();
    }
}
