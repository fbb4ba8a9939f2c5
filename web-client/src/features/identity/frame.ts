import { IconTicket } from '@tabler/icons-react';
import type { FrameParts } from '../../shared/lib/feature';
import { AccessNotice } from './components/access-notice';
import { JoinPlace } from './components/join-place';

export const frame: FrameParts = {
  notices: [AccessNotice],
  personActions: [{ name: 'joinPlace.open', icon: IconTicket, Dialog: JoinPlace }],
};
