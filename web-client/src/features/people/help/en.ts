import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'class',
    order: 70,
    roles: ['CLASS_TEACHER'],
    title: 'My class',
    paragraphs: [
      'The class teacher sees the pupils and their guardians, each pupil’s diary and marks, and every journal of the class, without changing them. “Record and history” on a pupil’s page shows data, contacts and guardians and who changed what of them.',
      '“Issue access” makes a slip with a login and a one-time code. The code is shown once: print the slip and hand it over in person. At the first sign-in the person sets a password. Another slip can be given as long as nobody has signed in with the first. A forgotten password is reset by the school administrator; the sign-in of an administrator, and one that works in several schools, only by the operator of the system. Every slip and every reset stands in the log of access (People), and the owner of the sign-in is told by a notice: the bell at the top right. Whoever has a sign-in of another school needs no second one: the menu at the top right adds the place of the slip.',
    ],
  },
  {
    id: 'classes',
    order: 73,
    roles: ['DEPUTY_HEAD', 'SCHOOL_ADMIN', 'PRINCIPAL', 'REGISTRAR', 'CLASS_TEACHER'],
    title: 'Classes and groups',
    paragraphs: [
      '“Classes” lists the classes of the academic year: how many pupils each has, who leads it, who acts for the class teacher now, its shift and whether it goes to school on five or six days. The list is searched, sorted by the head of a column and saved as CSV. The page of a class shows its teachers with their days, its groups, and its pupils numbered as in the journal. The deputy head or the administrator opens, changes and hands over classes; the registrar and the principal read them. Only an empty class can be deleted: what hangs on it is named.',
      'A class teacher leads a class from one day to another. “Hand over the class” is one action with a date: the teacher before stays until the day before, the new one begins on that day. Somebody who acts has the class for the named days, beside its teacher. The role of a class teacher is given by itself and ends with the last class: at the next request the class is closed. Last year’s class stays with its teacher until the year is closed. What has not begun can be taken back; whoever led the class before then goes on.',
      '“Groups” are subgroups, streams (more than 30 pupils in one room), electives, circles, extended days and individual teaching, also at home. A group can have a shift, a school week and a number of places of its own. A pupil is in a group from one day to another: what the journal holds before a move stays with the old group, afterwards the pupil is in the journal of the new one. Nobody can be entered twice, in a subgroup of another class, before the enrolment or beyond the places, nor leave marks behind in the journal of the group they go from.',
      'The class teacher says who is in the subgroups of the own class: “My class” → “Subgroups”. Who is in the class itself is changed by order alone.',
    ],
    steps: [
      'To hand over a class, open it, press “Hand over the class” and choose the person and the day. For an illness choose “Acting” and say the last day.',
      'To move a pupil to another subgroup, open “Subgroups”, choose the subject and the day from which the move counts.',
      'Drag the pupil with the mouse, or focus the pupil and press ← or →. Space selects several. On a phone every pupil has a list.',
      'Below stands in words what will change. “Undo a step” goes back, “Save” writes everything at once. If somebody cannot be moved, the reason stands beside them and nobody is moved.',
    ],
  },
  {
    id: 'people',
    order: 90,
    roles: ['SCHOOL_ADMIN', 'REGISTRAR', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'People and importing pupils',
    paragraphs: [
      'In People pupils are found by name and class. The registrar and the administrator import pupils and guardians from a table.',
      'A name in the list opens the record: data, contacts, the family and History, which tells who changed a name, contacts, guardians or the class, when and in which role, and what stood there before. It can be searched, sorted and saved as a table. When personal data has been destroyed by an act, the field that changed and the act remain; the values are gone.',
    ],
    steps: [
      'Choose an xlsx file. Nothing is stored yet.',
      'If the heads are not understood, the columns of the file are shown: letter, head and first values. Say what each column holds, leave what is not wanted as “not needed”, and press “Read with these columns”. The answer is kept: a file with the same heads, in any order, is read without asking next time. “Name the columns” changes it.',
      'Look at the summary and the rows: errors are named with row and column.',
      'A row with an error is not stored: correct the file, or store the list without it. Where the program is in doubt it asks: a similar pupil, a date that can be read in two ways. Without your yes such a row is not stored.',
      'Confirm. With “The whole list or nothing” ticked, all rows are stored or none.',
      'A long list is read and stored by itself: you can close the page and find the work again under “Not finished”, and cancel it there. A list that was read waits for a decision under “Uploaded lists”; once ten newer ones wait, the rows of the oldest are deleted.',
      'An import that was a mistake can be taken back: open it under “Uploaded lists” and press “Take the import back”. Everything it added is removed at once. If a pupil has a mark, an absence, issued access or changed data, or another import relies on it, the program refuses and names the row.',
    ],
  },
  {
    id: 'staff',
    order: 93,
    roles: ['HR_OFFICER', 'SCHOOL_ADMIN', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'Staff',
    paragraphs: [
      'Staff lists everybody who works at the school: positions and rates, category, the next attestation and the day of hiring. People are found by surname, whatever the case, «ё» or «е», and with the keyboard left at English; the list is narrowed by position, category, attestation due, and whether somebody works here or was dismissed. The head of a column sorts, a second press turns the order round. Above the list stands how many are of each category and whose attestation comes near: a press shows them. The shares count everybody who works here, also those who need no attestation. CSV saves what is on the screen, XLSX a report with education and the courses of three years.',
      'The HR officer keeps the records; the principal, the deputy head and the administrator read them. Days of birth, numbers of documents, orders and the history of changes are for the HR officer and the principal alone.',
      'When the next attestation is due is counted for you. Conformity with the position is confirmed once in five years (273-ФЗ, article 49, part 2). A category given before 1 September 2023 lasts five years, one given later has no end (Ministry of Education, order 196 of 24 March 2023). When a category has run out, the list says “No category” and marks the day as overdue. Without an attestation there is no day.',
      'A record gives no role and no sign-in: those come from the administrator. A dismissal takes the roles away: on the day after the last day of work nobody can sign in with them; access as a guardian stays. Journals and what is written in them stay. The class, journals and lessons ahead are named before the dismissal: they have to be handed over. Nobody can dismiss oneself or the only administrator of the school.',
      'Roles and sign-in stand on the record: the administrator gives a role from a day on, ends it, and hands out the slip with the login and the code of the first sign-in. A role that was ended counts no longer at the next request. Nobody changes their own roles, the last administrator stays, and the principal sees all of it in the log of access.',
    ],
    steps: [
      'Press “Hire somebody” and enter the name, the day of hiring and the position. Days are typed as 01.09.2026 or chosen from the calendar.',
      'There can be several positions: one main and others combined. One that has ended is not removed but gets its last day.',
      'If somebody of the school has this name already, for example a guardian, you are asked whether it is the same person. Records are never merged without your answer.',
      'Attestation, education and courses are added at once or later: “Change” on the record. A day that does not fit the others is marked, with the reason.',
      'To dismiss, press “Dismiss” on the record. A mistake is undone by “Take the dismissal back” with a reason: the roles come back. Who changed what, and when, stands in the history.',
    ],
  },
];

export default chapters;
