package ru.eschool.people.classes.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.classes.domain.GroupFacts;
import ru.eschool.people.classes.domain.GroupMember;
import ru.eschool.people.classes.domain.GroupService;
import ru.eschool.people.domain.ClassLists;
import ru.eschool.people.domain.GroupKind;
import ru.eschool.platform.rest.MayBeAbsent;

/** The records that the operations on groups answer with. */
public final class GroupAnswers {
    private GroupAnswers() {}

    /** What a group belongs to. */
    @Schema(name = "GroupPart", description = "The class or the subject of a group.")
    public record GroupPart(
            UUID id, @Schema(examples = "Английский язык") String name) {
        static GroupPart of(GroupFacts.Named named) {
            return named == null ? null : new GroupPart(named.id(), named.name());
        }
    }

    /** A group. */
    @Schema(name = "StudyGroup", description = "A group of pupils who are taught together, other than a class.")
    public record StudyGroup(
            UUID id,
            int academicYear,
            GroupKind kind,
            @Schema(examples = "7Б, английский 1") String name,

            @Schema(description = "Whose pupils it takes; absent for a group of several classes.") @MayBeAbsent
            GroupPart schoolClass,

            @Schema(description = "What a subgroup divides its class for.") @MayBeAbsent
            GroupPart subject,

            @Schema(description = "How many it takes; absent without a limit.", examples = "15") @MayBeAbsent
            Integer capacity,

            @Schema(description = "Absent where it is that of the class.") @MayBeAbsent
            Integer shift,

            @Schema(description = "Absent where they are those of the class.") @MayBeAbsent
            Integer schoolDays,

            @Schema(description = "Whether an individual group is taught at home (надомное обучение).")
            boolean atHome,

            @Schema(description = "The last day; absent while it goes on.") @MayBeAbsent
            LocalDate endedOn,

            @Schema(description = "How many it has today.") int memberCount,
            int version) {
        static StudyGroup of(GroupFacts group) {
            return new StudyGroup(
                    group.id(),
                    group.academicYear(),
                    group.kind(),
                    group.name(),
                    GroupPart.of(group.schoolClass()),
                    GroupPart.of(group.subject()),
                    group.capacity(),
                    group.shift(),
                    group.schoolDays(),
                    group.atHome(),
                    group.endedOn(),
                    group.members(),
                    group.version());
        }
    }

    /** A list of groups. */
    @Schema(name = "StudyGroupList", description = "The groups of a year that are no classes.")
    public record StudyGroupList(List<StudyGroup> items) {}

    /** A pupil's time in a group. */
    @Schema(name = "StudyGroupMember", description = "A pupil's time in a group.")
    public record StudyGroupMember(
            @Schema(description = "Of this time in the group.")
            UUID membershipId,

            UUID studentId,
            @Schema(examples = "Иванов Пётр") String displayName,
            @Schema(examples = "7Б") @MayBeAbsent String className,
            @Schema(description = "The first day.") LocalDate since,

            @Schema(description = "The last day; absent while there is no end.") @MayBeAbsent
            LocalDate until) {
        static StudyGroupMember of(GroupMember member, String displayName) {
            return new StudyGroupMember(
                    member.membershipId(),
                    member.pupil().id(),
                    displayName,
                    member.className(),
                    member.since(),
                    member.until());
        }
    }

    /** A group with its members. */
    @Schema(name = "StudyGroupCard", description = "A group with everybody who was, is or will be in it, by name.")
    public record StudyGroupCard(UUID id, StudyGroup group, List<StudyGroupMember> members, int version) {
        static StudyGroupCard of(GroupService.Filled filled) {
            return new StudyGroupCard(
                    filled.group().id(),
                    StudyGroup.of(filled.group()),
                    filled.members().stream()
                            .map(member -> StudyGroupMember.of(
                                    member, filled.names().get(member.pupil().id())))
                            .toList(),
                    filled.group().version());
        }
    }

    /** A pupil on the board. */
    @Schema(name = "PupilOnBoard", description = "A pupil of the class, numbered as in the journal.")
    public record PupilOnBoard(
            UUID id,
            @Schema(examples = "1") int number,
            @Schema(examples = "Иванов Пётр") String displayName) {
        static PupilOnBoard of(ClassLists.Member member, String displayName) {
            return new PupilOnBoard(member.pupil().id(), member.number(), displayName);
        }
    }

    /** A pupil's time in a subgroup. */
    @Schema(name = "PlaceOnBoard", description = "A pupil's time in a subgroup of the class.")
    public record PlaceOnBoard(
            UUID studentId,
            UUID groupId,
            @Schema(description = "The first day.") LocalDate since,

            @Schema(description = "The last day; absent while there is no end.") @MayBeAbsent
            LocalDate until) {
        static PlaceOnBoard of(GroupMember member) {
            return new PlaceOnBoard(member.pupil().id(), member.groupId(), member.since(), member.until());
        }
    }

    /** The board of a class. */
    @Schema(name = "SubgroupBoard", description = "Who of a class is in which of its subgroups.")
    public record SubgroupBoard(
            @Schema(description = "The pupils of the class on the day.")
            List<PupilOnBoard> pupils,

            @Schema(description = "The subgroups that go on.")
            List<StudyGroup> groups,

            @Schema(description = "All times in these subgroups.")
            List<PlaceOnBoard> places) {
        static SubgroupBoard of(GroupService.Board board) {
            return new SubgroupBoard(
                    board.pupils().stream()
                            .map(member -> PupilOnBoard.of(
                                    member, board.names().get(member.pupil().id())))
                            .toList(),
                    board.groups().stream().map(StudyGroup::of).toList(),
                    board.members().stream().map(PlaceOnBoard::of).toList());
        }
    }

    /** What was changed. */
    @Schema(name = "GroupPlacement", description = "From when on how many pupils are in other groups.")
    public record GroupPlacement(
            LocalDate from, @Schema(examples = "2") int changed) {}
}
