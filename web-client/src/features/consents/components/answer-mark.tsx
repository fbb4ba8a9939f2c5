import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConsentAnswer } from '@eschool/client/consents';
import classes from './consents.module.css';

const ICONS: Record<ConsentAnswer, Icon> = {
  NONE: IconCircleDashed,
  GIVEN: IconCircleCheck,
  REFUSED: IconCircleX,
  WITHDRAWN: IconCircleMinus,
};

/** What is in force for a purpose: an icon and its word, never a colour alone. */
export function AnswerMark({ answer }: { answer: ConsentAnswer }) {
  const { t } = useTranslation();
  const Mark = ICONS[answer];
  return (
    <span className={classes.answer} data-answer={answer}>
      <Mark size={16} stroke={1.7} aria-hidden />
      {t(`consents.answers.${answer}`)}
    </span>
  );
}
