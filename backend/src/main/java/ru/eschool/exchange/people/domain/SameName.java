package ru.eschool.exchange.people.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import ru.eschool.people.PupilRegister.Name;

/** When two names are one: «ё» and «е» are one letter to most offices, and so are large and small ones. */
final class SameName {

    private SameName() {}

    /** Surname, first name and patronymic are the same, or neither has a patronymic. */
    static boolean whole(Name one, Name other) {
        return asFarAsWritten(one, other) && Objects.isNull(one.middleName()) == Objects.isNull(other.middleName());
    }

    /** What both have written is the same. */
    static boolean asFarAsWritten(Name one, Name other) {
        return same(one.lastName(), other.lastName())
                && same(one.firstName(), other.firstName())
                && (one.middleName() == null
                        || other.middleName() == null
                        || same(one.middleName(), other.middleName()));
    }

    /** By which similar pupils lie together. */
    static String key(Name name, LocalDate birthDate) {
        return key(name) + "|" + birthDate;
    }

    /** By which similar adults lie together. */
    static String key(Name name) {
        return plain(name.lastName()) + "|" + plain(name.firstName());
    }

    // Asked for each pair of namesakes of a list: what differs in length is not written anew.
    private static boolean same(String one, String other) {
        return one.strip().length() == other.strip().length() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
    }
}
