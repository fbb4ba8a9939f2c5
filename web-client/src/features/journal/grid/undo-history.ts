import type { SlotAddress, SlotValue } from '../sync/slot';

/** One value that was replaced. */
export type Replacement = {
  address: SlotAddress;
  before: SlotValue | null;
  after: SlotValue | null;
};

const LONGEST = 200;

/** The steps a teacher can take back; a paste of many cells is one step. */
export class UndoHistory {
  private done: Replacement[][] = [];
  private undone: Replacement[][] = [];

  add(step: Replacement[]): void {
    if (!step.length) return;
    this.done.push(step);
    if (this.done.length > LONGEST) this.done.shift();
    this.undone = [];
  }

  undo(): Replacement[] | undefined {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step;
  }

  redo(): Replacement[] | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }

  /** Drops replacements that can be neither taken back nor done again. */
  forget(gone: (replacement: Replacement) => boolean): void {
    const rest = (steps: Replacement[][]) =>
      steps
        .map((step) => step.filter((replacement) => !gone(replacement)))
        .filter((step) => step.length);
    this.done = rest(this.done);
    this.undone = rest(this.undone);
  }

  /** Marks typed before their work existed now live in that work. */
  moveToWork(lessonId: string, workId: string): void {
    for (const step of [...this.done, ...this.undone]) {
      for (const replacement of step) {
        const { address } = replacement;
        if (address.kind === 'mark' && address.lessonId === lessonId && !address.workId) {
          replacement.address = { ...address, workId };
        }
      }
    }
  }
}
