package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;

/** Keeps what proves a slip later: never the code, only its salted digest. */
@ApplicationScoped
class AccessSlips {
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final Acting acting;
    private final int days;

    AccessSlips(Database database, Acting acting, @ConfigProperty(name = "eschool.access-slip.days") int days) {
        this.database = database;
        this.acting = acting;
        this.days = days;
    }

    /** The person's only valid slip from now on. */
    void keep(UUID personId, UUID accountId, String code) {
        var proof = prove(code);
        database.with(handle -> {
            handle.createUpdate("""
                            update access_slip set ended_at = now()
                            where school_id = :school and account_id = :account and ended_at is null""")
                    .bind("school", acting.schoolId())
                    .bind("account", accountId)
                    .execute();
            return handle.createUpdate("""
                            insert into access_slip (school_id, id, person_id, account_id, salt, code_hash, issued_by, expires_at)
                            values (:school, :id, :person, :account, :salt, :hash, :me, now() + make_interval(days => :days))""")
                    .bind("school", acting.schoolId())
                    .bind("id", Ids.next())
                    .bind("person", personId)
                    .bind("account", accountId)
                    .bind("salt", proof.salt())
                    .bind("hash", proof.hash())
                    .bind("me", acting.personId())
                    .bind("days", days)
                    .execute();
        });
    }

    /**
     * What proves a code later.
     *
     * @param days how long the slip can be used to add its place to another account
     */
    record Proof(byte[] salt, byte[] hash, int days) {}

    /** What is kept of a slip that a function of the database stores. */
    Proof prove(String code) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Proof(salt, digest(salt, code), days);
    }

    private static byte[] digest(byte[] salt, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
