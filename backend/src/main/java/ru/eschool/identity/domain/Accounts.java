package ru.eschool.identity.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The accounts that the session may see: those with a place in its school. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {}
