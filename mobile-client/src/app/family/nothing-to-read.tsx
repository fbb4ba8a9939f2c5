import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/lib/session';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Plain } from '../../shared/ui/plain';

type Props = { name: string; reason: 'noRole' | 'noChildren' };

/** For a person who has nothing to read here: says so, and where to go instead. */
export function NothingToRead({ name, reason }: Props) {
  const { t } = useTranslation();
  const { signOut } = useSession();
  return (
    <Plain>
      <Notice
        title={t(`nothingToRead.${reason}.title`)}
        text={t(`nothingToRead.${reason}.text`)}
        detail={t('nothingToRead.who', { name })}
      >
        <Button onClick={() => void signOut()}>{t('more.signOut')}</Button>
      </Notice>
    </Plain>
  );
}
