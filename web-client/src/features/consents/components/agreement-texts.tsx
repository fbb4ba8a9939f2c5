import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgreementText } from '@eschool/client/consents';
import { createAgreementTextLimits as limits } from '@eschool/client/limits';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { allOfConsents, publishText, textsQuery } from '../api/consents';
import classes from './consents.module.css';

/** The texts of the agreement: a new one is signed anew, and who has not signed it is one click away. */
export function AgreementTexts() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const texts = useQuery(textsQuery(schoolId));
  const [open, setOpen] = useState(false);
  if (texts.error) {
    return <ErrorState error={texts.error} retry={() => void texts.refetch()} />;
  }
  if (!texts.data) return <RowSkeleton rows={4} />;
  const add = role === 'REGISTRAR' && (
    <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setOpen(true)}>
      {t('consents.publishButton')}
    </Button>
  );
  return (
    <>
      {texts.data.length === 0 ? (
        <EmptyState
          title={t('consents.noTextTitle')}
          text={t(add ? 'consents.noTextText' : 'consents.noTextToRead')}
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={classes.above}>{add}</div>
          {texts.data.map((text, at) => (
            <section key={text.id} className={classes.guardian}>
              <h3>
                {t('consents.textTitle', {
                  number: text.number,
                  day: formatShort(text.validFrom, i18n.language),
                })}
              </h3>
              <p>{text.changes}</p>
              <p className={classes.quiet}>
                {t('consents.textSigned', { count: text.signed })}
                {at === 0 && text.unanswered > 0 && (
                  <>
                    {' '}
                    <Link to="?part=agreements&agreements=TEXT_UNANSWERED">
                      {t('consents.textUnanswered', { count: text.unanswered })}
                    </Link>
                  </>
                )}
              </p>
              <details>
                <summary>{t('consents.showText')}</summary>
                <div className={classes.text}>{text.text}</div>
              </details>
            </section>
          ))}
        </>
      )}
      {open && <TextDialog before={texts.data[0]} onClose={() => setOpen(false)} />}
    </>
  );
}

function TextDialog({
  before,
  onClose,
}: {
  before: AgreementText | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [validFrom, setValidFrom] = useState(() => typedDay(localToday()));
  const [changes, setChanges] = useState(() => (before ? '' : t('consents.firstText')));
  const [text, setText] = useState(() => before?.text ?? t('consents.sampleText'));
  const [key] = useState(uniqueId);
  const publish = useMutation({
    mutationFn: (day: string) =>
      publishText(schoolId, { validFrom: day, changes: changes.trim(), text: text.trim() }, key),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: allOfConsents(schoolId) });
      onClose();
    },
  });
  const wrongDay =
    publish.error instanceof ProblemError
      ? publish.error.errors.find(({ pointer }) => pointer === '/validFrom')?.message
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = dayOf(validFrom);
    if (day) publish.mutate(day);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="xl"
      title={t('consents.publishTitle', { number: (before?.number ?? 0) + 1 })}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <DateField
            label={t('consents.validFrom')}
            required
            value={validFrom}
            error={wrongDay}
            onChange={setValidFrom}
          />
          <TextInput
            label={t('consents.changes')}
            required
            data-autofocus
            maxLength={limits.changes.maxLength}
            value={changes}
            onChange={(event) => setChanges(event.currentTarget.value)}
          />
          <Textarea
            className={classes.wide}
            label={t('consents.text')}
            required
            autosize
            minRows={8}
            maxRows={18}
            maxLength={limits.text.maxLength}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <p className={classes.warn}>{t('consents.publishNote')}</p>
        {publish.error && !wrongDay && (
          <p className={classes.problem} role="alert">
            {problemLine(publish.error, t)}
          </p>
        )}
        <div className={classes.buttons} style={{ marginTop: 16 }}>
          <Button
            type="submit"
            loading={publish.isPending}
            disabled={!dayOf(validFrom) || !changes.trim() || !text.trim()}
          >
            {t('consents.publish')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
