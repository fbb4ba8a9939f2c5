import { IconCalendarWeek, IconListCheck, IconSun } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '../../shared/lib/feature';
import { LiveDiary } from './components/live-diary';
import { TodayPage } from './routes/today-page';

const DiaryPage = lazy(async () => ({ default: (await import('./routes/diary-page')).DiaryPage }));
const MarksPage = lazy(async () => ({ default: (await import('./routes/marks-page')).MarksPage }));
const SubjectPage = lazy(async () => ({
  default: (await import('./routes/subject-page')).SubjectPage,
}));

const diary: Feature = {
  background: [LiveDiary],
  tabs: [
    { to: '/', name: 'today.title', icon: IconSun, order: 10 },
    { to: '/diary', name: 'diary.title', icon: IconCalendarWeek, order: 20 },
    { to: '/marks', name: 'marks.title', icon: IconListCheck, order: 30, ofOneChild: true },
  ],
  routes: [
    { path: '/', page: TodayPage },
    { path: '/diary', page: DiaryPage },
    { path: '/diary/:date', page: DiaryPage },
    { path: '/marks', page: MarksPage },
    { path: '/marks/:journalId', page: SubjectPage },
  ],
};

export default diary;
