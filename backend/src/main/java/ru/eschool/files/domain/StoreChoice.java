package ru.eschool.files.domain;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Opens the store that the settings name. It is not asked anything yet: a store that is away does not stop the service. */
class StoreChoice {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(15);

    @Produces
    @Singleton
    ByteStore store(FileSettings settings, Clock clock) {
        return switch (settings.store()) {
            case FOLDER -> new FolderStore(settings.folder(), clock);
            case S3 -> s3(settings.s3());
        };
    }

    static ByteStore s3(FileSettings.S3 settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        needed(settings.accessKey(), "access-key"), needed(settings.secretKey(), "secret-key"))))
                .forcePathStyle(settings.pathStyle())
                // Newer checksums are unknown to many stores that are not Amazon's.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(ANSWER)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(calls -> calls.apiCallTimeout(CALL));
        settings.endpoint().ifPresent(client::endpointOverride);
        return new S3Store(client.build(), needed(settings.bucket(), "bucket"));
    }

    private static String needed(Optional<String> value, String name) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() ->
                        new IllegalStateException("eschool.files.store is S3: set eschool.files.s3." + name + " too"));
    }
}
