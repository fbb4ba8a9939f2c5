/**
 * Pupils, their guardians, who is taught together and since when; those who work at the school.
 *
 * <p>Other features ask here what a person is called ({@link ru.eschool.people.People}) and enter pupils with their
 * families ({@link ru.eschool.people.PupilRegister}). {@code personnel} is the room of those who work at the school, as HR
 * keeps them ({@link ru.eschool.people.Personnel}), {@code movement} that of the orders by which pupils come, move and leave,
 * {@code classes} that of classes, those who lead them, and groups. All answers are given inside the caller's transaction and
 * session.
 */
@Feature(
        about = "Classes, pupils and families, and those who work at the school.",
        uses = {"school", "audit", "identity"})
@Tables(
        own = {
            "movement",
            "person_detail",
            "school_order",
            "staff_attestation",
            "staff_course",
            "staff_education",
            "staff_position"
        },
        offered = {
            "class_teacher",
            "enrolment",
            "group_membership",
            "guardianship",
            "person",
            "school_class",
            "staff_member",
            "student",
            "study_group"
        })
package ru.eschool.people;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
