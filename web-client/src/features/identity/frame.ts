import { IconTicket } from '@tabler/icons-react';
import type { FrameParts } from '../../shared/lib/feature';
import { JoinPlace } from './components/join-place';

export const frame: FrameParts = {
  personActions: [{ name: 'joinPlace.open', icon: IconTicket, Dialog: JoinPlace }],
};
