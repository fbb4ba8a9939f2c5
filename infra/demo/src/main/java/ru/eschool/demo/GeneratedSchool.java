package ru.eschool.demo;

import java.time.LocalDate;

/** A whole school in memory, made step by step from the seed. */
record GeneratedSchool(
        SchoolPlan plan,
        People people,
        Staffing staffing,
        StaffRoom staffRoom,
        ClassLeaders classLeaders,
        StaffRecords staffRecords,
        FamilyPapers papers,
        Rooms rooms,
        Groups groups,
        MovementOrders movement,
        FurtherGroups furtherGroups,
        LessonPlans lessonPlans,
        Journals journals,
        LessonBook lessonBook,
        AttendanceBook attendance,
        MarkBook marks) {

    static GeneratedSchool make(long seed, int number, int pupils, LocalDate today) {
        var plan = SchoolPlan.of(seed, number, pupils, today);
        var staffing = new Staffing(plan.classes());
        var people = new People();
        var contacts = new Contacts();
        var staffRoom = new StaffRoom(plan, staffing, people, contacts);
        new Households(plan, people, contacts).settle(staffRoom.parent());
        var classLeaders = new ClassLeaders(plan, staffing, staffRoom, people);
        staffRoom.familyLogins();
        var staffRecords = new StaffRecords(plan, people, contacts);
        var papers = new FamilyPapers(plan, people, staffing, staffRoom);
        var rooms = new Rooms(staffing, plan);
        var groups = new Groups(plan, staffing, people);
        var movement = new MovementOrders(plan, people, groups);
        var furtherGroups = new FurtherGroups(plan, people);
        var lessonPlans = new LessonPlans(plan);
        var journals = new Journals(plan, staffing, groups, lessonPlans);
        var book = new LessonBook(plan, Timetable.compose(staffing, plan), journals, rooms);
        new Substitutions(plan, staffing, book).arrange();
        book.attachPlans();
        book.record(staffing);
        var attendance = new AttendanceBook(plan, people, book);
        var marks = new MarkBook(plan, people, journals, book, attendance);
        return new GeneratedSchool(
                plan,
                people,
                staffing,
                staffRoom,
                classLeaders,
                staffRecords,
                papers,
                rooms,
                groups,
                movement,
                furtherGroups,
                lessonPlans,
                journals,
                book,
                attendance,
                marks);
    }
}
