import type { HelpChapter } from '../../../shared/lib/help-chapter';

const chapters: HelpChapter[] = [
  {
    id: 'start',
    order: 10,
    roles: 'EVERYONE',
    title: 'Signing in and roles',
    paragraphs: [
      'You sign in with the login the school gave you. If you are a teacher, a class teacher and a parent at once, switch the role at the top right: one role acts at a time, and rights never mix.',
      'Next to it, under the person icon, are the language, the light or dark look and the way out. After signing out nothing stays on this computer, so always sign out on a shared one.',
    ],
  },
  {
    id: 'trouble',
    order: 1000,
    roles: 'EVERYONE',
    title: 'When something fails',
    paragraphs: [
      'Below an error message is the request number: tell it to the person who helps you. If the sign-in service is away, people who are signed in keep working.',
    ],
  },
];

export default chapters;
