import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'consents',
    order: 74,
    roles: ['REGISTRAR', 'CLASS_TEACHER', 'DEPUTY_HEAD', 'PRINCIPAL'],
    title: 'Consents and agreements',
    paragraphs: [
      'A consent to the processing of personal data is a document of its own for each purpose: education, the regional system, Kontingent, journal and diary, EGISSO, the disability register, FIS FRDO, published achievements. A consent is given, refused or withdrawn; every paper stays in the history with its date, who signed it and who entered it. In force is the latest by the date on the paper.',
      'Class teachers collect consents until 10 September. While a family has not answered, the diary is delivered to it. A class teacher enters consents and refusals of the own class; withdrawals are entered by the school office.',
      'When the purpose “Journal and diary” is refused or withdrawn, the electronic diary is no longer delivered to the pupil and all guardians from the next request on. Teachers keep the journal as before. Instead of the diary the family sees why it is not there, and gets an extract on paper from the class teacher. No slip is handed out to such a family until the consent is given again.',
      'Each guardian accedes to the agreement on the electronic diary: it counts from the registration of the application. A new text is signed anew; whoever refuses keeps the one before. The family ends the agreement by an application, the school by giving a reason: the guardian then gets a notice with date and time. Afterwards the diary is not delivered to this guardian, to the others as before.',
    ],
    steps: [
      'Choose the class, and “Have not answered” as the answer.',
      'Before the meeting print “Consent forms” and “Applications of accession”: a page for each pupil, filled in with what is known.',
      'Choose the pupils who have handed in papers and press “Enter papers”.',
      'Choose the purposes, enter the date on the paper and check who has signed. All is saved at once, or nothing.',
      'To register an agreement, enter channels or look at the history, open the pupil.',
    ],
  },
];

export default chapters;
