import type { Feature } from '../../shared/lib/feature';
import { NoticeBanner } from './components/notice-banner';

const notices: Feature = {
  notices: [NoticeBanner],
  more: async () => [{ order: 25, Section: (await import('./components/notice-list')).NoticeList }],
};

export default notices;
