import { useTranslation } from 'react-i18next';
import type { StoppedDelivery } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import type { ChildInView } from '../../shared/lib/child';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Screen } from '../../shared/ui/screen';

type Props = { child: ChildInView; stopped: StoppedDelivery; ask: () => void };

/** In the place of a diary that is not delivered: why, since when, and how to learn of the marks meanwhile. */
export function DeliveryStopped({ child, stopped, ask }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Screen title={t('deliveryStopped.name')}>
      <Notice
        title={t('deliveryStopped.title', {
          day: formatShort(stopped.since, i18n.language),
        })}
        text={t(`deliveryStopped.reasons.${stopped.reason}`, {
          defaultValue: t('deliveryStopped.reasons.other'),
        })}
        detail={t('deliveryStopped.of', { name: child.displayName, school: child.schoolName })}
      >
        <p>{t('deliveryStopped.paper')}</p>
        <Button onClick={ask}>{t('deliveryStopped.ask')}</Button>
      </Notice>
    </Screen>
  );
}
