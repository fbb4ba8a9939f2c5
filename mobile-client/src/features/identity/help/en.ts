import type { HelpChapter } from '../../../shared/lib/feature';

export default [
  {
    id: 'access',
    order: 70,
    title: 'Sign-in and password',
    text: 'If you forgot the password, the school administrator gives a new sign-in code; as long as you have never signed in, the class teacher can give another slip. You are told here of every reset; earlier notices stand under More. A slip of another school is added to this sign-in: More, “Add by a slip”.',
  },
] satisfies HelpChapter[];
