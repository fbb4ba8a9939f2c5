import { useTranslation } from 'react-i18next';
import type { Notice } from '@eschool/client/notices';
import { moment } from '../../../shared/lib/format';
import { useNow } from '../../../shared/lib/use-now';

/** A notice as one sentence. */
export function useNoticeText(): (notice: Notice) => string {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (notice) => {
    if (notice.kind === 'AGREEMENT_ENDED') {
      return t('notices.agreementEnded', {
        at: moment(Date.parse(notice.at), now, i18n.language),
        school: notice.schoolName,
      });
    }
    return t('notices.told', {
      at: moment(Date.parse(notice.at), now, i18n.language),
      what: notice.access
        ? t(`notices.access.${notice.access.event}`, { defaultValue: t('notices.other') })
        : t('notices.other'),
      who: notice.access?.actorName ?? t('notices.operator'),
      school: notice.schoolName,
    });
  };
}
