package ru.eschool.files.domain;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are kept and how much of them. */
@ConfigMapping(prefix = "eschool.files")
public interface FileSettings {
    /** The kind of store. */
    Store store();

    /** The folder, for the store FOLDER. */
    Path folder();

    /** What all files of one school may take together. */
    MemorySize quotaPerSchool();

    /** For the store S3. */
    S3 s3();

    /** The kinds of store. */
    enum Store {
        FOLDER,
        S3
    }

    /** How the bucket is reached. */
    interface S3 {
        /** Of another provider than Amazon. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name, as most stores of one's own want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
