import { describe, expect, it } from 'vitest';
import { concerns } from './use-live-diary';

const child = { studentId: 'alisa' };
const lesson = { kind: 'LESSON', lessonId: 'l' };
const mark = (studentId: string) => ({ kind: 'MARK', lessonId: 'l', studentId });

describe('what has changed in the school', () => {
  it('is of the child that is open, or of the lessons', () => {
    expect(concerns({ complete: true, changes: [mark('timofey')] }, child)).toBe(false);
    expect(concerns({ complete: true, changes: [mark('timofey'), mark('alisa')] }, child)).toBe(
      true,
    );
    expect(concerns({ complete: true, changes: [lesson] }, child)).toBe(true);
  });

  it('may be anything when more has changed than is named', () => {
    expect(concerns({ complete: false, changes: [] }, child)).toBe(true);
  });
});
