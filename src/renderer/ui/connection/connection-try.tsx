import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionTest } from '../../../shared/contract/database';
import type { ConnectionValues } from '../../lib/database/connection-values';
import { ConnectionAnswer, ConnectionWaiting } from './connection-answer';
import styles from './connection.module.css';

type Props = {
  /** The fields as they stand. */
  asked: ConnectionValues;
  isAsking: boolean;
  answer: ConnectionTest | undefined;
  onTest: () => void;
};

/** "Test connection" with its answer; the answer goes as soon as a field differs from what was asked. */
export function ConnectionTry({ asked, isAsking, answer, onTest }: Props) {
  const { t } = useTranslation('database');
  const [tested, setTested] = useState<ConnectionValues | null>(null);
  const isStill = tested !== null && JSON.stringify(tested) === JSON.stringify(asked);
  return (
    <div className={styles.try}>
      <Button
        onClick={() => {
          setTested(asked);
          onTest();
        }}
        disabled={isAsking}
      >
        {t('test.action')}
      </Button>
      {isAsking && <ConnectionWaiting host={asked.host} />}
      {!isAsking && answer && isStill && <ConnectionAnswer test={answer} asked={asked} />}
    </div>
  );
}
