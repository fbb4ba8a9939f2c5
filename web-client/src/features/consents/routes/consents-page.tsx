import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFilePlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { consentSearchLimits } from '@eschool/client/limits';
import { saveBlob } from '@eschool/clients-core/save-file';
import { csvOf } from '../../../shared/lib/csv';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { pupilsQuery, sharesQuery, textsQuery, wholeList } from '../api/consents';
import { AgreementTable } from '../components/agreement-table';
import { AgreementTexts } from '../components/agreement-texts';
import { ConsentMatrix } from '../components/consent-matrix';
import { ConsentShares } from '../components/consent-shares';
import {
  AGREEMENT_STATES,
  agreementCells,
  agreementRows,
  ANSWERS,
  choiceOf,
  consentCells,
  PURPOSES,
} from '../components/consent-words';
import classes from '../components/consents.module.css';
import { PrintButtons } from '../components/print-buttons';
import { RecordDialog } from '../components/record-dialog';

const PARTS = ['consents', 'agreements', 'texts'] as const;

/** Consents and agreements of the school, or of the own class for its teacher (002, п. 4.2). */
export function ConsentsPage() {
  const { t } = useTranslation();
  const { role } = useSession();
  const [address, setAddress] = useSearchParams();
  const part = PARTS.find((known) => known === address.get('part')) ?? 'consents';
  return (
    <>
      <PageHeader
        title={t('consents.view')}
        note={t(role === 'CLASS_TEACHER' ? 'consents.noteOfClass' : 'consents.note')}
      />
      <SegmentedControl
        className={classes.parts}
        aria-label={t('consents.partsLabel')}
        value={part}
        onChange={(chosen) =>
          setAddress(chosen === 'consents' ? {} : { part: chosen }, { replace: true })
        }
        data={PARTS.map((value) => ({ value, label: t(`consents.parts.${value}`) }))}
      />
      {part === 'texts' ? <AgreementTexts /> : <PupilList key={part} part={part} />}
    </>
  );
}

function PupilList({ part }: { part: 'consents' | 'agreements' }) {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const [address, setAddress] = useSearchParams();
  // A person's name belongs into no address: it would stay in the browser's history.
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const query = settled || undefined;
  const choice = choiceOf(address);
  const found = useInfiniteQuery(pupilsQuery(schoolId, choice, query));
  const shares = useQuery(sharesQuery(schoolId));
  const texts = useQuery(textsQuery(schoolId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const [open, setOpen] = useState(false);
  const [recorded, setRecorded] = useState<number>();
  const newest = texts.data?.[0]?.number ?? 0;
  // A class teacher has nothing to choose.
  const [only, another] = shares.data ?? [];
  const printed = choice.classId ?? (another ? undefined : only?.classId);
  const pupils = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  const picked = pupils.filter(({ id }) => chosen.has(id));
  const mayRecord = role === 'REGISTRAR' || role === 'CLASS_TEACHER';
  const narrowed =
    query !== undefined ||
    ['class', 'purpose', 'answer', 'agreements'].some((name) => address.has(name));
  const put = (name: string, value: string) => {
    setRecorded(undefined);
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  };
  const save = useMutation({
    mutationFn: async () => {
      const whole = await wholeList(schoolId, choice, query);
      const cells =
        part === 'consents'
          ? consentCells(whole, t, i18n.language)
          : agreementCells(
              agreementRows(whole, newest, choice.agreements),
              newest,
              t,
              i18n.language,
            );
      saveBlob(csvOf(cells), `${t(`consents.parts.${part}`)}.csv`);
    },
  });
  return (
    <>
      {part === 'consents' && <ConsentShares classId={choice.classId} />}
      <div className={`${list.filters} ${classes.filters}`} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('consents.search')}
          placeholder={t('consents.search')}
          maxLength={consentSearchLimits.query.maxLength}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {(shares.data?.length ?? 0) > 1 && (
          <NativeSelect
            aria-label={t('consents.columns.class')}
            value={choice.classId ?? ''}
            onChange={(event) => put('class', event.currentTarget.value)}
            data={[
              { value: '', label: t('consents.allClasses') },
              ...(shares.data ?? []).map(({ classId, className }) => ({
                value: classId,
                label: className,
              })),
            ]}
          />
        )}
        {part === 'consents' ? (
          <>
            <NativeSelect
              aria-label={t('consents.columns.purpose')}
              value={choice.purpose ?? ''}
              onChange={(event) => put('purpose', event.currentTarget.value)}
              data={[
                { value: '', label: t('consents.anyPurpose') },
                ...PURPOSES.map((value) => ({ value, label: t(`consents.purposes.${value}`) })),
              ]}
            />
            <NativeSelect
              aria-label={t('consents.answer')}
              value={choice.answer ?? ''}
              onChange={(event) => put('answer', event.currentTarget.value)}
              data={[
                { value: '', label: t('consents.anyAnswer') },
                ...ANSWERS.map((value) => ({ value, label: t(`consents.filters.${value}`) })),
              ]}
            />
          </>
        ) : (
          <NativeSelect
            aria-label={t('consents.columns.state')}
            value={choice.agreements ?? ''}
            onChange={(event) => put('agreements', event.currentTarget.value)}
            data={[
              { value: '', label: t('consents.anyAgreement') },
              ...AGREEMENT_STATES.map((value) => ({
                value,
                label: t(`consents.agreementStates.${value}`),
              })),
            ]}
          />
        )}
        <NativeSelect
          aria-label={t('consents.sort')}
          value={choice.sort}
          onChange={(event) => put('sort', event.currentTarget.value)}
          data={(['CLASS', 'NAME', 'UNANSWERED'] as const).map((value) => ({
            value,
            label: t(`consents.orders.${value}`),
          }))}
        />
      </div>
      {found.error ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.isPending ? (
        <RowSkeleton rows={12} />
      ) : pupils.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'consents.notFoundTitle' : 'consents.noneTitle')}
          text={t(narrowed ? 'consents.notFoundText' : 'consents.noneText')}
        />
      ) : (
        <>
          <div className={classes.above}>
            <p role="status">{t('consents.total', { count: total })}</p>
            <div className={classes.buttons} data-print="hide">
              {part === 'consents' && mayRecord && (
                <Button
                  size="compact-md"
                  leftSection={<IconFilePlus size={17} stroke={1.6} />}
                  disabled={picked.length === 0}
                  onClick={() => setOpen(true)}
                >
                  {t('consents.recordChosen', { count: picked.length })}
                </Button>
              )}
              {mayRecord && printed && <PrintButtons of={{ classId: printed }} />}
              <Button
                variant="default"
                size="compact-md"
                loading={save.isPending}
                leftSection={<IconDownload size={17} stroke={1.6} />}
                onClick={() => save.mutate()}
              >
                CSV
              </Button>
            </div>
          </div>
          {recorded !== undefined && (
            <p className={classes.done} role="status">
              {t('consents.recorded', { count: recorded })}
            </p>
          )}
          {save.error && (
            <p className={classes.problem} role="alert">
              {problemLine(save.error, t)}
            </p>
          )}
          {part === 'consents' ? (
            <ConsentMatrix
              pupils={pupils}
              sort={choice.sort}
              onSort={(by) => put('sort', by)}
              chosen={chosen}
              onChoose={mayRecord ? setChosen : undefined}
            />
          ) : (
            <AgreementTable
              rows={agreementRows(pupils, newest, choice.agreements)}
              newest={newest}
            />
          )}
          {found.hasNextPage && (
            <Button
              className={list.more}
              variant="default"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
      {open && (
        <RecordDialog
          pupils={picked}
          onClose={() => setOpen(false)}
          onDone={(count) => {
            setOpen(false);
            setChosen(new Set());
            setRecorded(count);
          }}
        />
      )}
    </>
  );
}
