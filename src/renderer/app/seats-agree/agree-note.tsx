import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IntegrityFault } from '../../../shared/contract/integrity';
import { useFormat } from '../../lib/format/use-format';
import { FaultLine } from './fault-line';
import styles from './seats-agree.module.css';

type Props = {
  /** What the last look found; nothing yet before the first. */
  found: { agrees: boolean; checked: number; faults: readonly IntegrityFault[] } | undefined;
  /** When that was, by this PC; 0: not yet. */
  checkedAt: number;
  isLooking: boolean;
  onLook: () => void;
  onClose: () => void;
};

const mostShown = 20;

/** What was looked at and when; where something does not agree, what and where, with the way to it. */
export function AgreeNote({ found, checkedAt, isLooking, onLook, onClose }: Props) {
  const { t } = useTranslation(['frame', 'common']);
  const format = useFormat();
  const faults = found?.faults ?? [];
  const more = faults.length - mostShown;
  const counted = { count: found?.checked ?? 0, n: format.number(found?.checked ?? 0) };
  return (
    <div className={styles.note}>
      <h2 className={styles.title}>{titleOf()}</h2>
      {found && checkedAt > 0 && (
        <p className={styles.when}>
          {t('agree.checked', {
            ...counted,
            time: format.timeWithSeconds(new Date(checkedAt).toISOString()),
          })}
        </p>
      )}
      <p>{faults.length > 0 ? t('agree.whatNow') : t('agree.what')}</p>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.slice(0, mostShown).map((fault, index) => (
            <FaultLine
              key={`${fault.rule} ${fault.eventId ?? ''} ${index}`}
              fault={fault}
              onLeave={onClose}
            />
          ))}
        </ul>
      )}
      {more > 0 && <p>{t('agree.more', { count: more, n: format.number(more) })}</p>}
      <div className={styles.actions}>
        <Button loading={isLooking} onClick={onLook}>
          {t('agree.again')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </div>
    </div>
  );

  function titleOf(): string {
    if (!found) return isLooking ? t('agree.looking') : t('agree.unknown');
    return found.agrees ? t('agree.yes') : t('agree.no');
  }
}
