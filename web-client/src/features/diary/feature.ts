import type { Feature } from '../../shared/lib/feature';

const diary: Feature = {
  routes: [
    {
      path: 'my-class/:studentId',
      view: 'my-class',
      page: async () => (await import('./routes/student-page')).StudentPage,
    },
  ],
};

export default diary;
