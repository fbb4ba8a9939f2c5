import { IconFileUpload } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useId, useState } from 'react';
import classes from './file-drop.module.css';

type Props = {
  label: string;
  note: string;
  accept: string;
  busy?: boolean;
  /** Several at once, each told of by itself. */
  multiple?: boolean;
  /** One line high, beside other things. */
  compact?: boolean;
  onFile: (file: File) => void;
};

/** A place to drop files or to choose them. */
export function FileDrop({
  label,
  note,
  accept,
  busy = false,
  multiple = false,
  compact = false,
  onFile,
}: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (!busy)
      for (const file of [...(files ?? [])].slice(0, multiple ? undefined : 1)) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      htmlFor={id}
      className={classes.drop}
      data-compact={compact || undefined}
      data-over={over || undefined}
      data-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={compact ? 20 : 30} stroke={1.4} aria-hidden />
      <strong aria-live="polite">{label}</strong>
      <span>{note}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-disabled={busy}
        className="visually-hidden"
        onClick={(event) => {
          if (busy) event.preventDefault();
        }}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
