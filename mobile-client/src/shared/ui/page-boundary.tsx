import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Notice } from './notice';

type Props = { frame?: (notice: ReactNode) => ReactNode; children: ReactNode };

/** A page that broke, or whose program did not arrive, says so; give it a new key to try another page. */
export class PageBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    const { frame = (notice: ReactNode) => notice, children } = this.props;
    return this.state.broken ? frame(<BrokenPage />) : children;
  }
}

function BrokenPage() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice title={t('failure.broken.title')} text={t('failure.broken.text')}>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('failure.broken.action')}
        </Button>
      </Notice>
    </div>
  );
}
