import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { LegalTerm, PersonRecord } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { formatPhone } from '@eschool/clients-core/format-phone';
import { formatSnils } from '@eschool/clients-core/format-snils';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { personHistoryQuery, personQuery } from '../api/person';
import { PersonHistory } from '../components/person-history';
import { PupilPath } from '../components/pupil-path';
import classes from './person-page.module.css';

/** What the school knows of one person, and who changed what of it. */
export function PersonPage() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const { personId = '' } = useParams();
  const person = useQuery(personQuery({ schoolId, personId }));
  const history = useQuery(personHistoryQuery({ schoolId, personId }));
  const ofClass = role === 'CLASS_TEACHER';
  const back =
    ofClass && person.data?.pupil
      ? { to: `/s/${schoolId}/my-class/${personId}`, label: t('person.diary') }
      : {
          to: `/s/${schoolId}/${ofClass ? 'my-class' : 'people'}`,
          label: t(ofClass ? 'myClass.view' : 'people.view'),
        };
  if (person.error) {
    return (
      <>
        <PageHeader title={t('person.title')} back={back} />
        <ErrorState error={person.error} retry={() => void person.refetch()} />
      </>
    );
  }
  if (person.isPending) {
    return (
      <>
        <PageHeader title={t('person.title')} back={back} />
        <RowSkeleton rows={8} />
      </>
    );
  }
  const address = (id: string) =>
    ofClass ? `/s/${schoolId}/my-class/${id}/record` : `/s/${schoolId}/people/${id}`;
  return (
    <>
      <PageHeader
        title={person.data.displayName}
        note={[
          person.data.pupil && t('person.pupil'),
          person.data.staff && t('person.staff'),
          person.data.children.length > 0 && t('people.guardian'),
          person.data.className,
        ]
          .filter(Boolean)
          .join(' · ')}
        back={back}
      />
      <Facts person={person.data} address={address} />
      {person.data.pupil && <PupilPath personId={personId} />}
      <PersonHistory key={personId} history={history} noneText={t('personHistory.noneText')} />
    </>
  );
}

function Facts({ person, address }: { person: PersonRecord; address: (id: string) => string }) {
  const { t, i18n } = useTranslation();
  const day = (date: string | undefined) => date && formatShort(date, i18n.language);
  const links = (people: { id: string; text: string }[]): ReactNode =>
    people.length > 0 && (
      <ul className={classes.people}>
        {people.map(({ id, text }) => (
          <li key={id}>
            <Link to={address(id)}>{text}</Link>
          </li>
        ))}
      </ul>
    );
  const facts: [string, ReactNode][] = [
    [t('people.birthDate'), day(person.birthDate)],
    [t('person.sex'), person.sex && t(person.sex === 'F' ? 'person.sexes.F' : 'person.sexes.M')],
    [t('person.snils'), person.snils && formatSnils(person.snils)],
    [t('person.citizenship'), person.citizenship],
    [t('person.registrationAddress'), person.registrationAddress],
    [t('person.livingAddress'), person.livingAddress],
    [t('person.phone'), person.phone && formatPhone(person.phone)],
    [t('person.email'), person.email],
    [t('person.destroyBy'), person.destroyBy && <Term term={person.destroyBy} />],
    [
      t('people.guardians'),
      links(
        person.guardians.map((guardian) => ({
          id: guardian.id,
          text: `${guardian.displayName}, ${guardian.kinship}`,
        })),
      ),
    ],
    [
      t('person.children'),
      links(person.children.map((child) => ({ id: child.id, text: child.displayName }))),
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Until when, or which year of the calendar is missing to tell it. */
function Term({ term }: { term: LegalTerm }) {
  const { t, i18n } = useTranslation();
  const { event, days, dueOn, provisional, unknownYear, over } = term;
  return (
    <>
      <span className={over ? classes.over : undefined}>
        {dueOn
          ? t(over ? 'person.termOver' : 'person.termUntil', {
              day: formatShort(dueOn, i18n.language),
            })
          : t('person.termUnknown', { year: unknownYear })}
      </span>
      <span className={classes.quiet}>
        {t('person.termCounted', { count: days, day: formatShort(event, i18n.language) })}
        {dueOn && provisional && ` ${t('person.termProvisional')}`}
      </span>
    </>
  );
}
