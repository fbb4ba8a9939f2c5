import { IconFileUpload } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useId, useState } from 'react';
import classes from './file-drop.module.css';

type Props = {
  label: string;
  note: string;
  accept: string;
  busy?: boolean;
  onFile: (file: File) => void;
};

/** A place to drop a file or to choose one. */
export function FileDrop({ label, note, accept, busy = false, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <label
      htmlFor={id}
      className={classes.drop}
      data-over={over || undefined}
      data-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={30} stroke={1.4} aria-hidden />
      <strong>{label}</strong>
      <span>{note}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        className="visually-hidden"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
