import type { HelpChapter } from '../../../shared/lib/feature';

export default [
  {
    id: 'child',
    order: 10,
    title: 'Several children',
    text: 'The circles with initials at the top are your children, even from different schools. Press one and every section shows that child.',
  },
  {
    id: 'refresh',
    order: 35,
    title: 'Fresh data',
    text: 'Pull the page down or press “Refresh”. The time the data was received is written next to it.',
  },
  {
    id: 'offline',
    order: 60,
    title: 'Without the internet',
    text: 'What you have opened before can be read without a connection: the top of the page says how old the data is. Signing out removes everything stored.',
  },
] satisfies HelpChapter[];
