import { useLiveDiary } from '../api/use-live-diary';

/** Keeps the open diary new while it is in front. */
export function LiveDiary() {
  useLiveDiary();
  return null;
}
