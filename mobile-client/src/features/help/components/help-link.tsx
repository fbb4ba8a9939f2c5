import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Group } from '../../../shared/ui/group';
import styles from './help-link.module.css';

export function HelpLink() {
  const { t } = useTranslation();
  return (
    <Group>
      <Link className={styles.link} to="/more/help">
        {t('help.title')}
        <IconChevronRight size={18} aria-hidden="true" />
      </Link>
    </Group>
  );
}
