import { useTranslation } from 'react-i18next';
import { FullScreenMessage } from '../shared/ui/full-screen-message';
import { usePageTitle } from '../shared/lib/page-title';

type Props = {
  signIn: () => void;
  unreachable?: boolean;
};

/** The door: one button, or what to do while the sign-in service is away. */
export function SignInPage({ signIn, unreachable = false }: Props) {
  const { t } = useTranslation();
  usePageTitle(t('signIn.title'));
  return unreachable ? (
    <FullScreenMessage
      title={t('signIn.unreachableTitle')}
      text={t('signIn.unreachableText')}
      action={{ label: t('common.retry'), run: signIn }}
    />
  ) : (
    <FullScreenMessage
      title={t('product')}
      text={t('signIn.text')}
      note={t('signIn.note')}
      action={{ label: t('signIn.button'), run: signIn }}
    />
  );
}
