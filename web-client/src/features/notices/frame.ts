import type { FrameParts } from '../../shared/lib/feature';
import { NoticeBell } from './components/notice-bell';

export const frame: FrameParts = { topBar: [NoticeBell] };
