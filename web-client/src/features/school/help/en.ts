import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'rooms',
    order: 95,
    roles: ['FACILITIES_MANAGER', 'SCHOOL_ADMIN', 'DEPUTY_HEAD', 'PRINCIPAL', 'SCHEDULER'],
    title: 'Rooms',
    paragraphs: [
      'Rooms lists every room of the school with its kind, building, floor, seats and equipment. Search by name, building or equipment and choose a kind; the head of a column sorts, a second click turns the order round. Above the table stands how many rooms in use are shown and how many they seat. “Save the table” writes what is on screen to a file for Excel.',
      'The facilities manager and the administrator change the list; the deputy head, the principal and the scheduler read it. If somebody else changed a room meanwhile, you see what is stored now and are asked what to keep.',
      'A room is not deleted, because past lessons name it. Mark one that is not needed “No longer used”: its name is free again. While lessons are still to be taught in it you are refused and told how many there are and until which day. A retired room is shown with “Show retired rooms” and can be taken into use again from there.',
    ],
    steps: [
      'Press “Add a room”, or the name of a room in the list.',
      'Fill in the name and the kind. The rest can stay empty and be added later.',
      'If several groups are taught there at once, as in a gym, tick the box: such lessons are no clash.',
      'Save.',
    ],
  },
];

export default chapters;
