package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void secretsMadeOnceStayTheSame() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets first = Secrets.open(file);
        Secrets second = Secrets.open(file);
        for (Secrets.Name name : Secrets.Name.values()) {
            assertEquals(32, first.get(name).length());
            assertEquals(first.get(name), second.get(name));
        }
    }

    @Test
    void everySecretIsAnother() throws IOException {
        Secrets secrets = Secrets.open(folder.resolve("secrets.properties"));
        assertNotEquals(secrets.get(Secrets.Name.POSTGRES_OWNER), secrets.get(Secrets.Name.POSTGRES_APP));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets.open(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void secretMissingInAnOlderFileIsAddedAndTheOthersAreKept() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Files.writeString(file, "postgres.owner=known\n");
        Secrets secrets = Secrets.open(file);
        assertEquals("known", secrets.get(Secrets.Name.POSTGRES_OWNER));
        assertTrue(Files.readString(file).contains("client.demo.integrator="));
    }
}
