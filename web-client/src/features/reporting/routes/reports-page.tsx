import { useSearchParams } from 'react-router';
import { useSession } from '../../../shared/lib/session';
import { reportsOf } from '../reports';
import { SubjectTeacherPage } from './subject-teacher-page';
import { SummarySheetPage } from './summary-sheet-page';

/** The report of the address, else the first that the role may see. */
export function ReportsPage() {
  const { role } = useSession();
  const [search] = useSearchParams();
  const offered = reportsOf(role);
  const report = offered.find(({ id }) => id === search.get('report')) ?? offered[0];
  return report?.id === 'subject-teacher' ? <SubjectTeacherPage /> : <SummarySheetPage />;
}
