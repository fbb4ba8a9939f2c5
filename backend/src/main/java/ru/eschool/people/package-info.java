/**
 * Pupils, their guardians, who is taught together and since when.
 *
 * <p>Other features ask here what a person is called ({@link ru.eschool.people.People}) and enter pupils with their
 * families ({@link ru.eschool.people.PupilRegister}). All answers are given inside the caller's transaction and session.
 */
@Feature(
        about = "Classes, pupils and families.",
        uses = {"school", "audit", "identity"})
@Tables(
        own = {"person_detail"},
        offered = {
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
