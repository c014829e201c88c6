import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { edit, takeUp, useDesigner } from './designer';
import styles from './designer.module.css';
import { forgetDrawing } from './kept-drawings';

/** What was drawn another time and never saved: it is here again, or is offered where the plan was saved since. */
export const FoundNote = memo(function FoundNote() {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const found = useDesigner((state) => state.found);
  if (!found) return null;
  const { planId, revision, document, keptAt, isOlder } = found;
  const decide = (run: () => void) => () => {
    useDesigner.setState({ found: null });
    run();
  };
  const takeIt = decide(() => isOlder && takeUp(document));
  const throwAway = decide(() => {
    if (isOlder) void forgetDrawing(planId, revision).catch(() => undefined);
    else edit(() => useDesigner.getState().saved);
  });
  return (
    <div className={styles.note} role="status">
      <p>{t(isOlder ? 'kept.older' : 'kept.here', { when: format.dayAndTime(keptAt) })}</p>
      <div className={styles.steps}>
        <Button onClick={takeIt}>{t(isOlder ? 'kept.takeUp' : 'kept.goOn')}</Button>
        <Button variant="subtle" onClick={throwAway}>
          {t('kept.throwAway')}
        </Button>
      </div>
    </div>
  );
});
