import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadOfTeacher, TeachingLoad } from '@eschool/client/teaching';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { handOver } from '../api/loads';
import { teacherOptions } from './teacher-options';
import classes from './load-dialog.module.css';

/** Gives a confirmed line to another teacher, with the lessons from that day on. */
export function HandOver({
  load,
  teachers,
  onDone,
}: {
  load: TeachingLoad;
  teachers: LoadOfTeacher[];
  onDone: () => Promise<void>;
}) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const [teacherId, setTeacherId] = useState('');
  const [typed, setTyped] = useState('');
  const from = dayOf(typed) ?? '';
  const [request, setRequest] = useState({ asked: '', key: '' });
  const give = useMutation({
    mutationFn: () => {
      const asked = `${teacherId} ${from}`;
      const key = request.asked === asked ? request.key : uniqueId();
      setRequest({ asked, key });
      return handOver(schoolId, load.id, { teacherId, from }, key);
    },
    onSuccess: onDone,
  });
  const refusals = give.error instanceof ProblemError ? give.error.errors : [];
  const refusal = (field: string) => refusals.find(({ pointer }) => pointer === field)?.message;
  const ofTeacher = refusal('/teacherId');
  const ofDay = refusal('/from') ?? refusal('/since');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    give.mutate();
  };
  return (
    <form className={classes.handOver} onSubmit={submit} noValidate>
      <h3>{t('load.handOverTitle')}</h3>
      <p className={classes.note}>{t('load.handOverNote')}</p>
      <div className={classes.fields}>
        <Select
          label={t('load.newTeacher')}
          data={teacherOptions(
            teachers.filter(({ teacher }) => teacher.id !== load.teacher?.id),
            i18n.language,
            t,
          )}
          value={teacherId || null}
          searchable
          required
          nothingFoundMessage={t('load.noneSuch')}
          error={ofTeacher}
          onChange={(id) => setTeacherId(id ?? '')}
        />
        <DateField
          label={t('load.fromDay')}
          required
          value={typed}
          error={ofDay}
          onChange={setTyped}
        />
      </div>
      {give.error && !ofTeacher && !ofDay && (
        <p className={classes.problem} role="alert">
          {problemLine(give.error, t)}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="default"
          loading={give.isPending}
          disabled={!teacherId || !from}
        >
          {t('load.handOver')}
        </Button>
      </div>
    </form>
  );
}
