import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isLocalDate, localToday, mondayOf } from '@eschool/clients-core/local-date';
import { useSession } from '../../../shared/lib/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { diaryWeekQuery } from '../api/diary';
import { DiaryWeekView } from '../components/diary-week-view';
import { StudentMarksView } from '../components/student-marks-view';

/** A pupil as the family sees it, read-only: the week's diary and the marks by subject. */
export function StudentPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const { studentId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'marks' ? 'marks' : 'week';
  const asked = search.get('date');
  const monday = mondayOf(isLocalDate(asked) ? asked : localToday());
  const week = useQuery(diaryWeekQuery(schoolId, studentId, monday));
  return (
    <>
      <PageHeader
        title={week.data?.studentName ?? t('student.title')}
        note={week.data?.className ?? ''}
        back={{ to: `/s/${schoolId}/my-class`, label: t('student.myClass') }}
      >
        <Button component={Link} to="record" variant="default">
          {t('student.record')}
        </Button>
        <SegmentedControl
          value={view}
          aria-label={t('student.view')}
          onChange={(value) =>
            setSearch((before) => {
              before.set('view', value);
              return before;
            })
          }
          data={[
            { value: 'week', label: t('student.week') },
            { value: 'marks', label: t('student.marks') },
          ]}
        />
      </PageHeader>
      {view === 'week' ? (
        <DiaryWeekView
          week={week}
          monday={monday}
          onWeek={(date) =>
            setSearch((before) => {
              before.set('date', date);
              return before;
            })
          }
        />
      ) : (
        <StudentMarksView studentId={studentId} />
      )}
    </>
  );
}
