package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.eschool.platform.Database;

/** Gives people their accounts, by the functions of the database that alone may do so. */
@ApplicationScoped
class AccountPlaces {
    private final Database database;

    AccountPlaces(Database database) {
        this.database = database;
    }

    /** A place that was joined, or why not. */
    record Joined(PlaceService.Outcome outcome, boolean staff, boolean family, String endedSubject) {}

    /** Gives a person of the school the account; false when the person has one already. */
    boolean give(UUID personId, UUID accountId) {
        return database.with(handle -> handle.createQuery("select give_account(:person, :account)")
                .bind("person", personId)
                .bind("account", accountId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The account has lost its user in the directory and got another one. */
    void renewSubject(UUID accountId, String subject) {
        database.with(handle -> handle.createQuery("select 1 from renew_subject(:account, :subject) as done")
                .bind("account", accountId)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .findOne());
    }

    /** Joins the place of a slip to the subject's account, or counts the failure. */
    Joined join(String subject, String login, String code) {
        return database.withoutSchool(handle -> handle.createQuery(
                        "select outcome, staff, family, ended_subject from join_place(:subject, :login, :code)")
                .bind("subject", subject)
                .bind("login", login)
                .bind("code", code)
                .map((row, context) -> new Joined(
                        PlaceService.Outcome.valueOf(row.getString("outcome")),
                        row.getBoolean("staff"),
                        row.getBoolean("family"),
                        row.getString("ended_subject")))
                .one());
    }
}
