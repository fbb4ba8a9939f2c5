import { Loader } from '@mantine/core';
import classes from './page-loader.module.css';

/** Shown while a part of the program itself is on its way; views have skeletons of their own. */
export function PageLoader({ label }: { label: string }) {
  return (
    <div className={classes.box} role="status">
      <Loader size="sm" />
      <span>{label}</span>
    </div>
  );
}
