import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChalkboard, IconCopy, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Curriculum } from '@eschool/client/curriculum';
import { saveBlob } from '@eschool/clients-core/save-file';
import { calendarQuery } from '../../../shared/api/school';
import { academicYearText } from '../../../shared/lib/academic-year';
import { csvOf } from '../../../shared/lib/csv';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { copyCurriculum, curriculumQuery } from '../api/curriculum';
import { CurriculumMatrix } from '../components/curriculum-matrix';
import { areasOf, curriculumCells, gradesOf } from '../components/curriculum-rows';
import { useCurriculumCells } from '../components/use-curriculum-cells';
import classes from '../components/curriculum.module.css';

/** The curriculum of a year (учебный план): entered by the deputy head, read by whoever plans by it. */
export function CurriculumPage() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const [address, setAddress] = useSearchParams();
  const year = Number(address.get('year')) || undefined;
  const curriculum = useQuery(curriculumQuery(schoolId, year));
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const { data } = curriculum;
  const note = !data
    ? ''
    : t(data.archived ? 'curriculum.archivedNote' : 'curriculum.yearNote', {
        year: academicYearText(data.academicYear),
      });
  const today = useQuery(calendarQuery(schoolId)).data?.academicYear;
  // A teacher's own load is not held against the curriculum, a registrar sees no load, and the load is that of today's year.
  const comparesLoad = role !== 'TEACHER' && role !== 'REGISTRAR' && data?.academicYear === today;
  return (
    <>
      <PageHeader title={t('curriculum.view')} note={note}>
        {data && data.years.length > 1 && (
          <NativeSelect
            aria-label={t('curriculum.year')}
            value={String(data.academicYear)}
            onChange={(event) => put('year', event.currentTarget.value)}
            data={data.years.map((value) => ({
              value: String(value),
              label: academicYearText(value),
            }))}
          />
        )}
        {data && comparesLoad && (
          <Button
            component={Link}
            to="../load?part=classes"
            relative="path"
            variant="default"
            leftSection={<IconChalkboard size={18} stroke={1.6} />}
          >
            {t('curriculum.toLoad')}
          </Button>
        )}
      </PageHeader>
      {curriculum.error ? (
        <ErrorState error={curriculum.error} retry={() => void curriculum.refetch()} />
      ) : !data ? (
        <RowSkeleton rows={14} />
      ) : (
        <CurriculumOfYear
          key={data.academicYear}
          curriculum={data}
          shownYear={year}
          wanted={{
            words: address.get('q') ?? '',
            area: address.get('area') ?? '',
            grade: Number(address.get('grade')),
            withHours: address.has('taught'),
            gradesInUse: address.has('inUse'),
          }}
          put={put}
        />
      )}
    </>
  );
}

type Shown = {
  curriculum: Curriculum;
  shownYear: number | undefined;
  /** What the address asks for; `grade` counts on a phone alone. */
  wanted: { words: string; area: string; grade: number; withHours: boolean; gradesInUse: boolean };
  put: (name: string, value: string) => void;
};

function CurriculumOfYear({ curriculum, shownYear, wanted, put }: Shown) {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const queryClient = useQueryClient();
  const phone = useMediaQuery('(max-width: 600px)');
  const [blank, setBlank] = useState(false);
  const [copyKey] = useState(uniqueId);
  const mayChange = role === 'DEPUTY_HEAD' && !curriculum.archived;
  const cells = useCurriculumCells(schoolId, curriculum.academicYear, shownYear);
  const { queryKey } = curriculumQuery(schoolId, shownYear);
  const copy = useMutation({
    mutationFn: () => copyCurriculum(schoolId, curriculum.academicYear, copyKey),
    onSuccess: (copied) => queryClient.setQueryData(queryKey, copied),
    // Somebody may have entered or copied lines meanwhile.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  const { lines, subjects } = curriculum;

  if (subjects.length === 0) return <EmptyState title={t('curriculum.noSubjectsTitle')} />;
  if (lines.length === 0 && (!mayChange || (curriculum.copyable && !blank))) {
    return (
      <EmptyState
        title={t('curriculum.noneTitle')}
        text={t(mayChange ? 'curriculum.noneText' : 'curriculum.noneTextToRead')}
      >
        {mayChange && (
          <>
            {copy.error && (
              <p className={classes.problem} role="alert">
                {problemLine(copy.error, t)}
              </p>
            )}
            <Button
              mr={8}
              leftSection={<IconCopy size={18} stroke={1.6} />}
              loading={copy.isPending}
              onClick={() => copy.mutate()}
            >
              {t('curriculum.copy')}
            </Button>
            <Button variant="default" onClick={() => setBlank(true)}>
              {t('curriculum.blank')}
            </Button>
          </>
        )}
      </EmptyState>
    );
  }

  const all = gradesOf(curriculum);
  const inUse = all.filter((grade) => curriculum.grades.includes(grade));
  const someUnused = inUse.length > 0 && inUse.length < all.length;
  const offered = someUnused && wanted.gradesInUse ? inUse : all;
  const chosen = offered.find((grade) => grade === wanted.grade) ?? offered[0];
  const grades = phone && chosen !== undefined ? [chosen] : offered;
  const areas = areasOf(curriculum, grades, {
    words: wanted.words,
    area: wanted.area,
    withHoursOnly: wanted.withHours || !mayChange,
  });
  const areaNames = [...new Set(subjects.map(({ area }) => area))];
  return (
    <>
      <div className={`${list.filters} ${classes.filters}`} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('curriculum.search')}
          placeholder={t('curriculum.search')}
          maxLength={200}
          value={wanted.words}
          onChange={(event) => put('q', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('curriculum.area')}
          value={wanted.area}
          onChange={(event) => put('area', event.currentTarget.value)}
          data={[
            { value: '', label: t('curriculum.allAreas') },
            ...areaNames.map((value) => ({ value, label: value })),
          ]}
        />
        {phone && (
          <NativeSelect
            aria-label={t('curriculum.grade')}
            value={String(chosen)}
            onChange={(event) => put('grade', event.currentTarget.value)}
            data={offered.map((grade) => ({
              value: String(grade),
              label: t('school.grade', { grade }),
            }))}
          />
        )}
        {mayChange && (
          <Checkbox
            label={t('curriculum.withHoursOnly')}
            checked={wanted.withHours}
            onChange={(event) => put('taught', event.currentTarget.checked ? '1' : '')}
          />
        )}
        {someUnused && (
          <Checkbox
            label={t('curriculum.gradesInUseOnly')}
            checked={wanted.gradesInUse}
            onChange={(event) => put('inUse', event.currentTarget.checked ? '1' : '')}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.6} />}
          disabled={lines.length === 0}
          onClick={() =>
            saveBlob(
              csvOf(curriculumCells(areas, lines, grades, t, i18n.language)),
              `${t('curriculum.view')} ${academicYearText(curriculum.academicYear).replace('/', '-')}.csv`,
            )
          }
        >
          {t('curriculum.save')}
        </Button>
      </div>
      {areas.length === 0 ? (
        <EmptyState title={t('curriculum.notFoundTitle')} text={t('curriculum.notFoundText')} />
      ) : (
        <CurriculumMatrix
          areas={areas}
          lines={lines}
          grades={grades}
          cells={mayChange ? cells : undefined}
        />
      )}
    </>
  );
}
