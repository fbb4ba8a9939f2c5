import { useTranslation } from 'react-i18next';
import type { DiaryDay } from '@eschool/client/diary';
import { HomeworkFiles } from './homework-files';
import { TextWithLinks } from '../../../shared/ui/text-with-links';
import styles from './homework-list.module.css';

/** Everything that has to be ready for one day, by subject. */
export function HomeworkList({ day }: { day: DiaryDay }) {
  const { t } = useTranslation();
  const tasks = day.lessons.filter((lesson) => lesson.homework && !lesson.cancelled);
  if (tasks.length === 0) return <p className={styles.none}>{t('today.noHomework')}</p>;
  return (
    <ul className={styles.list}>
      {tasks.map((lesson) => (
        <li key={lesson.id} className={styles.task}>
          <h3 className={styles.subject}>{lesson.subjectName}</h3>
          <p className={styles.text}>
            <TextWithLinks text={lesson.homework ?? ''} />
          </p>
          <HomeworkFiles files={lesson.homeworkFiles} />
        </li>
      ))}
    </ul>
  );
}
