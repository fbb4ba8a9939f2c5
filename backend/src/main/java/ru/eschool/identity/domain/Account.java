package ru.eschool.identity.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ru.eschool.platform.Ids;

/** A person's sign-in. It belongs to no school: one account may have a place in several. */
@Entity
@Table(name = "account")
class Account {
    enum Status {
        ACTIVE,
        BLOCKED
    }

    @Id
    private UUID id;

    private String subject;
    private String login;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;

    /** For Hibernate. */
    protected Account() {}

    Account(String subject, String login, Instant createdAt) {
        this.id = Ids.next();
        this.subject = subject;
        this.login = login;
        this.status = Status.ACTIVE;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }
}
