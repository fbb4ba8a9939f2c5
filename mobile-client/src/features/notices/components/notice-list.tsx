import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../shared/api/api-context';
import { failureKind } from '../../../shared/api/failure';
import { Group } from '../../../shared/ui/group';
import { noticesQuery } from '../api/notices';
import { useNoticeText } from './use-notice-text';
import styles from './notice-banner.module.css';

/** The newest of what the owner of the account was told, read or not. */
export function NoticeList() {
  const { t } = useTranslation();
  const notices = useQuery(noticesQuery(useApi()));
  const text = useNoticeText();
  const items = notices.data?.items ?? [];
  return (
    <Group title={t('notices.title')}>
      {items.length > 0 ? (
        <ul className={styles.list}>
          {items.map((notice) => (
            <li key={notice.id}>{text(notice)}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.advice}>
          {notices.error
            ? t(`failure.${failureKind(notices.error)}.text`)
            : t(notices.isPending ? 'notices.loading' : 'notices.none')}
        </p>
      )}
    </Group>
  );
}
