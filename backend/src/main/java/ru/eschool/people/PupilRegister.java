package ru.eschool.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The register of pupils and guardians as a whole: to compare a list with it, and to enter many people at once. */
public interface PupilRegister {

    /** Makes others who enter people into this school wait until the caller's transaction ends. */
    void lock();

    /** The first day of the year. */
    LocalDate yearStartsOn(int academicYear);

    /** Everybody whom a list of pupils could mean, with the classes of the year. */
    Register read(int academicYear, LocalDate today);

    /**
     * Enters everything in multi-row statements.
     *
     * @param progress is told after every part
     * @return what came of it, to be taken back with {@link #takeBack}
     */
    Entered enter(int academicYear, Entries entries, Progress progress);

    /**
     * Removes what was entered, and puts back what was replaced where nobody has changed it since. The caller has made sure
     * that nothing hangs on it.
     *
     * @return persons some of whose data was left because somebody has changed it
     */
    int takeBack(int academicYear, Entered entered, Progress progress);

    /** Is told how much has been entered or taken back. */
    interface Progress {
        void entered(int done, int total);
    }

    /** A name; the patronymic may be null. */
    record Name(String lastName, String firstName, String middleName) {}

    /** What is known of a person beside the name; any of it may be null. */
    record PersonalData(
            LocalDate birthDate,
            String sex,
            String snils,
            String citizenship,
            String registrationAddress,
            String livingAddress,
            String phone,
            String email) {

        /** Data of an adult of whom only contacts are kept. */
        public static PersonalData contacts(String phone, String email) {
            return new PersonalData(null, null, null, null, null, null, phone, email);
        }
    }

    /** What the school knows. */
    record Register(
            LocalDate yearStartsOn,
            List<KnownClass> classes,
            List<KnownPupil> pupils,
            List<KnownAdult> adults,
            List<Kinship> kinships) {}

    /** A class of the year with the group of all its pupils. */
    record KnownClass(UUID id, UUID groupId, int grade, String letter) {}

    /**
     * A pupil.
     *
     * @param className the class today, or null
     * @param departed whether the pupil has left the school
     */
    record KnownPupil(UUID id, Name name, PersonalData data, String className, boolean departed) {}

    /** Anybody who is no pupil: guardians, and staff, who may be guardians too. */
    record KnownAdult(UUID id, Name name, String phone, String email) {}

    /** Whose guardian somebody is. */
    record Kinship(UUID studentId, UUID guardianId, String kinship) {}

    /** What to enter; details fill what is empty and replace what differs. */
    record Entries(
            List<KnownClass> classes,
            List<NewPerson> pupils,
            List<NewPerson> guardians,
            List<Details> details,
            List<Kinship> kinships,
            List<Membership> memberships,
            LocalDate rolesFrom) {}

    /**
     * What was entered.
     *
     * @param pupils new ones
     * @param guardians new ones
     * @param completed data of persons whom the school knew before
     */
    record Entered(
            List<KnownClass> classes,
            List<UUID> pupils,
            List<UUID> guardians,
            List<Part> kinships,
            List<Part> memberships,
            List<Part> roles,
            List<Completed> completed) {}

    /** A record of a person: for a kinship the pupil. */
    record Part(UUID id, UUID personId) {}

    /** What was known of a person before and afterwards. */
    record Completed(UUID personId, PersonalData before, PersonalData after) {}

    /** A new person. */
    record NewPerson(UUID id, Name name) {}

    /** What is known of a person, new or not. */
    record Details(UUID personId, PersonalData data) {}

    /** A pupil's place in a class. */
    record Membership(UUID studentId, UUID groupId, LocalDate from) {}
}
