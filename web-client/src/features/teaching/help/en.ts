import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'load',
    order: 92,
    roles: ['DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER', 'HR_OFFICER', 'SCHOOL_ADMIN'],
    title: 'Teaching load',
    paragraphs: [
      'The load says who teaches which group what, and for how many hours a week. Journals come from it and from nothing else: a confirmed line opens the journal of the group and lets the teacher in. The deputy head distributes and confirms it; the principal, the scheduler, the HR officer and the administrator read it, a teacher sees the own one.',
      '“By class” holds the load against the curriculum: what is wanted, what is given, what is missing and where nobody teaches. Hours of subgroups are those of the pupil, not their sum. “By teacher” shows everybody’s hours. Drafts count in both.',
      'Of a confirmed line only the hours and the last day change. When a teacher leaves in the middle of the year, hand the line over: the new one begins on the chosen day, the lessons from then on are the new teacher’s, marks stay where they were given. If the new teacher has another lesson at the time, nothing is changed.',
      'A line with lessons cannot be deleted: give it a last day or hand it over. A journal goes with its last line as long as no lesson was given in it.',
    ],
    steps: [
      'Press “Add a line”, choose group and subject, teacher and hours. Without a teacher yet, leave the field empty: that is a vacancy.',
      'Look at “By class” with “Differences only”.',
      'Press “Confirm drafts”. Teachers see their journals at once.',
    ],
  },
  {
    id: 'own-load',
    order: 94,
    roles: ['TEACHER'],
    title: 'My load',
    paragraphs: [
      'Your groups, subjects and hours a week. A “Draft” is not confirmed by the deputy head yet and has no journal. Mistakes are mended by the deputy head.',
    ],
  },
];

export default chapters;
