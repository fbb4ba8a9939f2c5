import type { FrameParts } from '../../shared/lib/feature';
import { ImportNotice } from './components/import-notice';

export const frame: FrameParts = { notices: [ImportNotice] };
