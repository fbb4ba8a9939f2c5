import type * as Wire from '@eschool/client';
import type * as Own from './contract';

/**
 * Holds the hand-kept types against the client generated from the contract: a property that the contract does not
 * know fails the build. The generated types mark every property optional, which is why views do not use them directly.
 */
type Known<Mine, Theirs> = Exclude<keyof Mine, keyof Theirs> extends never ? true : false;

type Holds<Answers extends true[]> = Answers;

export type ContractAgreement = Holds<
  [
    Known<Own.Me, Wire.Me>,
    Known<Own.Membership, Wire.Membership>,
    Known<Own.AccessSlip, Wire.AccessSlip>,
    Known<Own.Calendar, Wire.Calendar>,
    Known<Own.Term, Wire.Term>,
    Known<Own.SchoolClass, Wire.SchoolClass>,
    Known<Own.Subject, Wire.Subject>,
    Known<Own.StudentInClass, Wire.StudentInClass>,
    Known<Own.StudentRow, Wire.StudentRow>,
    Known<Own.GuardianRow, Wire.GuardianRow>,
    Known<Own.PeopleImport, Wire.PeopleImport>,
    Known<Own.ImportRow, Wire.ImportRow>,
    Known<Own.WorkType, Wire.WorkType>,
    Known<Own.TeachingDay, Wire.TeachingDay>,
    Known<Own.TeachingLesson, Wire.TeachingLesson>,
    Known<Own.OverdueLesson, Wire.OverdueLesson>,
    Known<Own.Journal, Wire.Journal>,
    Known<Own.JournalGrid, Wire.JournalGrid>,
    Known<Own.GridStudent, Wire.GridStudent>,
    Known<Own.GridLesson, Wire.GridLesson>,
    Known<Own.Work, Wire.Work>,
    Known<Own.MarkCell, Wire.MarkCell>,
    Known<Own.AttendanceCell, Wire.AttendanceCell>,
    Known<Own.MarkChange, Wire.MarkChange>,
    Known<Own.AttendanceChange, Wire.AttendanceChange>,
    Known<Own.CellResult, Wire.CellResult>,
    Known<Own.Lesson, Wire.Lesson>,
    Known<Own.LessonRecord, Wire.RecordLesson>,
    Known<Own.ValueChange, Wire.ValueChange>,
    Known<Own.PlanAttachment, Wire.PlanAttachment>,
    Known<Own.LessonPlanPreview, Wire.LessonPlanPreview>,
    Known<Own.LessonPlan, Wire.LessonPlan>,
    Known<Own.DiaryWeek, Wire.DiaryWeek>,
    Known<Own.DiaryLesson, Wire.DiaryLesson>,
    Known<Own.StudentMarks, Wire.StudentMarks>,
    Known<Own.SubjectMarks, Wire.SubjectMarks>,
    Known<Own.SummarySheet, Wire.SummarySheet>,
    Known<Own.SheetColumn, Wire.SheetColumn>,
    Known<Own.SheetTotals, Wire.SheetTotals>,
    Known<Own.SheetRow, Wire.SheetRow>,
  ]
>;
