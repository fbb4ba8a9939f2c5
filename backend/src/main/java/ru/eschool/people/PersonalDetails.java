package ru.eschool.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known of people beside the name, for a paper that they sign. */
public interface PersonalDetails {

    /** Of one person; any of it may be null. */
    record Details(LocalDate birthDate, String registrationAddress, String phone, String email) {}

    /** Of those whose details the session may see; whoever is out of sight is absent. */
    Map<UUID, Details> of(Collection<UUID> personIds);
}
