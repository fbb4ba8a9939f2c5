/** One square: the pupil's line and the column. */
export type CellPlace = {
  row: number;
  column: number;
};

type Bounds = {
  top: number;
  bottom: number;
  left: number;
  right: number;
};

/** The block between the cursor and the place where the selection began. */
export class Selection {
  private anchor: CellPlace = { row: 0, column: 0 };
  private cursor: CellPlace = { row: 0, column: 0 };

  move(cursor: CellPlace, extend: boolean): void {
    this.cursor = cursor;
    if (!extend) this.anchor = cursor;
  }

  get bounds(): Bounds {
    return {
      top: Math.min(this.cursor.row, this.anchor.row),
      bottom: Math.max(this.cursor.row, this.anchor.row),
      left: Math.min(this.cursor.column, this.anchor.column),
      right: Math.max(this.cursor.column, this.anchor.column),
    };
  }

  /** A single cell is the cursor, not a selection. */
  get several(): boolean {
    return this.cursor.row !== this.anchor.row || this.cursor.column !== this.anchor.column;
  }

  includes({ row, column }: CellPlace): boolean {
    const { top, bottom, left, right } = this.bounds;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  get places(): CellPlace[] {
    const { top, bottom, left, right } = this.bounds;
    const places: CellPlace[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) places.push({ row, column });
    }
    return places;
  }
}
