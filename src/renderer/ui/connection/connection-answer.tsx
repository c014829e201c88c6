import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionTest } from '../../../shared/contract/database';
import { useFormat } from '../../lib/format/use-format';
import type { ConnectionValues } from '../../lib/database/connection-values';
import { connectionProblem } from '../../lib/refusals/connection-sentences';
import styles from './connection.module.css';

/** What a test found, step by step, then the one thing that is wrong and what to do about it. */
export function ConnectionAnswer({ test, asked }: { test: ConnectionTest; asked: ConnectionValues }) {
  const { t } = useTranslation('database');
  return (
    <div className={styles.answer} role="status">
      <ul className={styles.steps}>
        {test.steps.map((step) => (
          <li key={step.step} className={step.ok ? styles.passed : styles.failed}>
            {step.ok ? (
              <IconCheck size={18} stroke={2} aria-hidden />
            ) : (
              <IconX size={18} stroke={2} aria-hidden />
            )}
            <span>{step.ok ? t(`passed.${step.step}`) : t(`failed.${step.step}`)}</span>
          </li>
        ))}
      </ul>
      <Verdict test={test} asked={asked} />
    </div>
  );
}

/** Shown while the server has not answered for a moment. */
export function ConnectionWaiting({ host }: { host: string }) {
  const { t } = useTranslation('database');
  return (
    <p className={styles.waiting} role="status">
      <IconCircleDashed size={18} stroke={1.75} aria-hidden />
      {t('test.asking', { host })}
    </p>
  );
}

function Verdict({ test, asked }: { test: ConnectionTest; asked: ConnectionValues }) {
  const { t } = useTranslation(['refusals', 'common', 'database']);
  const format = useFormat();
  const [now] = useState(() => new Date());
  if (test.problem === null) return <p>{t('database:test.fine')}</p>;
  const facts = { ...asked, problem: test.problem, port: Number(asked.port) };
  return (
    <>
      <p>
        {connectionProblem(facts, { t, format, now })} {t('database:test.nothingChanged')}
      </p>
      {test.detail !== null && (
        <p className={styles.detail}>{t('database:test.detail', { detail: test.detail })}</p>
      )}
    </>
  );
}
