import type { OpenPart } from '../../shared/lib/device-part';
import { SeenMarks } from './api/seen-marks';

const openSeenMarks: OpenPart<SeenMarks> = (store) => new SeenMarks(store);

export default openSeenMarks;
