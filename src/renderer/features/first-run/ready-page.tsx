import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';
import { NextButton } from './next-button';
import styles from './first-run.module.css';

/** Last page: what is so now, and the one thing to do next. */
export function ReadyPage({ isNew, onGo }: { isNew: boolean; onGo: (path: string) => void }) {
  const { t } = useTranslation(['first-run', 'common']);
  const { data: standing } = useContractQuery('session', 'current', {});
  const { data: database } = useContractQuery('database', 'current', {});
  const isManager = standing?.person?.role !== 'counter';
  const till = standing?.till?.name ?? '';
  const name = standing?.person?.name ?? '';
  const facts = [
    database?.kind === 'shared' ? t('ready.shared', { host: database.host ?? '' }) : t('ready.thisPc'),
    t('ready.till', { till }),
    t(`ready.${standing?.person?.role ?? 'admin'}`, { name }),
  ];
  const makesEvent = isNew && isManager;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onGo(makesEvent ? paths.newEvent() : paths.tonight());
      }}
    >
      <h1 className={styles.title}>{t('ready.title')}</h1>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>
            <IconCheck size={20} stroke={1.75} aria-hidden />
            {fact}
          </li>
        ))}
      </ul>
      <div className={styles.ways} ref={focusFirstButton}>
        <NextButton>{makesEvent ? t('ready.firstEvent') : t('ready.tonight')}</NextButton>
        {makesEvent && (
          <Button variant="subtle" size="lg" onClick={() => onGo(paths.tonight())}>
            {t('ready.lookAround')}
          </Button>
        )}
      </div>
    </form>
  );
}

function focusFirstButton(ways: HTMLDivElement | null): void {
  ways?.querySelector('button')?.focus();
}
