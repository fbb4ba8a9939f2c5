package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.eschool.identity.ClassTeacherRoles;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Gives and ends the role of a class teacher by the functions of the database that alone may do so for others. */
@ApplicationScoped
class ClassTeacherRoleService implements ClassTeacherRoles {
    private final SignInDirectory directory;
    private final Database database;
    private final SchoolClock clock;

    ClassTeacherRoleService(SignInDirectory directory, Database database, SchoolClock clock) {
        this.directory = directory;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void give(UUID personId) {
        database.with(handle -> handle.createQuery("select give_class_teacher_role(:person, :today)")
                        .bind("person", personId)
                        .bind("today", clock.today())
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(subject -> directory.admit(subject, SignInDirectory.Kind.of(true, false)));
    }

    @Override
    public void fit(UUID personId) {
        database.with(handle -> handle.createQuery("select 1 from end_class_teacher_role(:person, :today) as done")
                .bind("person", personId)
                .bind("today", clock.today())
                .mapTo(Integer.class)
                .findOne());
    }
}
