import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeTermLimits, describeTermSchemeLimits as limits } from '@eschool/client/limits';
import type { PlannedScheme } from '@eschool/client/school';
import { DateField } from '../../../shared/ui/date-field';
import type { Change, Plan } from '../api/years';
import { PlanForm } from './plan-form';
import { usePlanChange } from './use-plan-change';
import { describedScheme, newScheme, sameScheme, schemeDraft } from './year-drafts';
import { CUSTOMARY, isOwn, schemeName, spanText, termName } from './year-words';
import classes from './plan-form.module.css';

const OWN = 'OWN';

/** A way of dividing the year with its terms: a new one, or one that there is. */
export function SchemeForm({
  plan,
  scheme,
  onClose,
}: {
  plan: Plan;
  scheme: PlannedScheme | undefined;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const free = CUSTOMARY.filter(
    (known) => !plan.termSchemes.some(({ scheme: taken }) => taken === known),
  );
  const [draft, setDraft] = useState(() =>
    scheme ? schemeDraft(scheme) : newScheme(free[0], plan),
  );
  const [removed, setRemoved] = useState(false);
  const own = !draft.scheme || isOwn(draft.scheme);
  const build = (now: Plan): Change | undefined => {
    const said = describedScheme(draft);
    if (!said) return undefined;
    const others = now.termSchemes.filter((known) => known.scheme !== draft.scheme);
    if (removed) return { part: 'schemes', items: others.filter(hasTerms).map(sameScheme) };
    const items = now.termSchemes
      .filter(hasTerms)
      .map((known) => (known.scheme === draft.scheme ? said : sameScheme(known)));
    return { part: 'schemes', items: items.includes(said) ? items : [...items, said] };
  };
  const change = usePlanChange(plan, build, onClose);
  const put = (next: typeof draft) => {
    change.touch();
    setRemoved(false);
    setDraft(next);
  };
  const putTerm = (at: number, part: Partial<(typeof draft)['terms'][number]>) =>
    put({
      ...draft,
      terms: draft.terms.map((term, index) => (index === at ? { ...term, ...part } : term)),
    });
  const known = change.seen.termSchemes.filter(hasTerms);
  const at = known.findIndex((one) => one.scheme === draft.scheme);
  const pointer = `/items/${String(at < 0 ? known.length : at)}`;
  const theirs = change.conflict?.termSchemes.find((one) => one.scheme === draft.scheme);
  const closed = scheme?.terms.some((term) => term.status === 'CLOSED');
  // A new scheme is there to be added before anything in it has been changed.
  const added = !scheme && describedScheme(draft) !== undefined;
  return (
    <PlanForm
      title={
        scheme ? t('year.schemeTitle', { name: schemeName(scheme, t) }) : t('year.addSchemeTitle')
      }
      note={closed ? t('year.closedNote') : t('year.schemeNote')}
      change={added ? { ...change, touched: true } : change}
      pointers={draft.terms.flatMap((_, index) =>
        ['name', 'startsOn', 'endsOn'].map((field) => `${pointer}/terms/${String(index)}/${field}`),
      )}
      theirs={(theirs?.terms ?? []).map((term) => ({
        field: termName(term, t),
        value: spanText(term.startsOn, term.endsOn, i18n.language),
      }))}
      {...(!scheme && { saveLabel: t('year.add') })}
      onTakeTheirs={() => {
        if (theirs) setDraft(schemeDraft(theirs));
      }}
      onClose={onClose}
      more={
        scheme && (
          <Button
            className={classes.remove}
            variant="subtle"
            color="red"
            disabled={removed}
            onClick={() => {
              change.touch();
              setRemoved(true);
            }}
          >
            {t('year.removeScheme')}
          </Button>
        )
      }
    >
      {removed && <p role="status">{t('year.schemeRemoved')}</p>}
      <div className={classes.fields} hidden={removed}>
        {!scheme && (
          <NativeSelect
            className={own ? undefined : classes.wide}
            data-autofocus
            label={t('year.schemeKind')}
            value={draft.scheme ?? OWN}
            onChange={({ currentTarget: { value } }) =>
              put(newScheme(value === OWN ? undefined : value, plan))
            }
            data={[
              ...free.map((value) => ({ value, label: schemeName({ scheme: value }, t) })),
              { value: OWN, label: t('year.ownScheme') },
            ]}
          />
        )}
        {own && (
          <TextInput
            className={scheme ? classes.wide : undefined}
            label={t('year.schemeName')}
            placeholder={t('year.schemeExample')}
            value={draft.name}
            required
            maxLength={limits.name.maxLength}
            error={change.refusal(`${pointer}/name`)}
            onChange={(event) => put({ ...draft, name: event.currentTarget.value })}
          />
        )}
      </div>
      <ol className={classes.terms} hidden={removed}>
        {draft.terms.map((term, index) => {
          const number = index + 1;
          const called = own
            ? t('year.termNumber', { number })
            : termName({ scheme: draft.scheme ?? '', number, name: '' }, t);
          const place = `${pointer}/terms/${String(index)}`;
          return (
            <li key={index} className={classes.term}>
              {own ? (
                <TextInput
                  label={t('year.termName', { number })}
                  placeholder={t('year.termExample', { number })}
                  value={term.name}
                  required
                  maxLength={describeTermLimits.name.maxLength}
                  error={change.refusal(`${place}/name`)}
                  onChange={(event) => putTerm(index, { name: event.currentTarget.value })}
                />
              ) : (
                <p className={classes.termName}>{called}</p>
              )}
              <DateField
                required
                label={t('year.from')}
                value={term.from}
                error={change.refusal(`${place}/startsOn`)}
                onChange={(from) => putTerm(index, { from })}
              />
              <DateField
                required
                label={t('year.to')}
                value={term.to}
                error={change.refusal(`${place}/endsOn`)}
                onChange={(to) => putTerm(index, { to })}
              />
              {own && draft.terms.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t('year.removeTerm', { name: term.name || called })}
                  onClick={() =>
                    put({ ...draft, terms: draft.terms.filter((_, other) => other !== index) })
                  }
                >
                  <IconTrash size={18} stroke={1.6} />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ol>
      {own && !removed && draft.terms.length < limits.terms.maxItems && (
        <Button
          className={classes.add}
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => put({ ...draft, terms: [...draft.terms, { name: '', from: '', to: '' }] })}
        >
          {t('year.addTerm')}
        </Button>
      )}
    </PlanForm>
  );
}

const hasTerms = ({ terms }: PlannedScheme) => terms.length > 0;
