import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'movement',
    order: 72,
    roles: ['REGISTRAR', 'PRINCIPAL', 'DEPUTY_HEAD'],
    title: 'Movement of pupils',
    paragraphs: [
      'A pupil comes to the school, changes the class and leaves by order only. The office writes the order, the principal signs it, the deputy head reads. While the order waits for the signature nothing changes: it can be corrected or deleted. A signed order is not changed; another order corrects a mistake.',
      'Before it is signed the order shows pupil by pupil what will happen: from which class to which, out of which subgroups, whether the sign-in to the diary ends. What is in the way, for instance that another order has let the pupil go, stands beside the name, and nobody can sign until it is settled. An order is carried out as a whole or not at all.',
      'The day in an order is the first day on which it is so: of a transfer the first day in the new class, of a departure the first day away. Marks stay in the journal where they were given; in the new class the pupil appears with the first day there.',
      'After a departure the pupil no longer signs in to the diary. Guardians read it until its data is destroyed; the term stands on the pupil’s record. Whoever returns is enrolled by a new order, and the record shows all times at the school. Those who were entered by a list and not by an order are marked «without an order».',
      'Before a child is enrolled the program asks whether the school knows the child: with the same name and no other day of birth. Then choose that pupil and do not enter a second one. The check number of a SNILS is verified.',
      '«Cancel by an order» writes a cancelling order. Once it is signed, class, subgroups, time at the school and sign-in are as they were. If another order about the same pupil was issued later, cancel that one first.',
    ],
    steps: [
      'Open «Movement» and press «New order».',
      'Fill in number, date and kind, find pupils by surname or enter a new one, say the day and the class.',
      'Save the draft and check «What signing will do».',
      'The principal opens the order and presses «Sign».',
    ],
  },
];

export default chapters;
