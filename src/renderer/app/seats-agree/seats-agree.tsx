import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/connection';
import { useFormat } from '../../lib/format/use-format';
import { StatusDot, type Tone } from '../../ui/status-dot/status-dot';
import { AgreeNote } from './agree-note';
import { useIntegrity } from './use-integrity';
import styles from './seats-agree.module.css';

/** "All seats agree": always there, small, never in the way. A click looks again and tells what was looked at. Without a connection it says when. */
export function SeatsAgree() {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const isLive = useConnection(({ state }) => state === 'live');
  const [isOpen, setOpen] = useState(false);
  const { data, error, isFetching, dataUpdatedAt, refetch } = useIntegrity();
  const [tone, words] = signOf();
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={400}
      offset={4}
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.sign}
          aria-label={words}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          title={t('agree.hint')}
          onClick={() => {
            if (!isOpen) void refetch();
            setOpen(!isOpen);
          }}
        >
          <StatusDot tone={tone}>
            <span className={styles.words}>{words}</span>
          </StatusDot>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('agree.label')}>
        <AgreeNote
          found={data}
          checkedAt={dataUpdatedAt}
          isLooking={isFetching}
          onLook={() => void refetch()}
          onClose={() => setOpen(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );

  function signOf(): [Tone, string] {
    if (data && !data.agrees) return ['danger', t('agree.no')];
    if (data && !isLive)
      return ['quiet', t('agree.then', { time: format.time(new Date(dataUpdatedAt).toISOString()) })];
    if (data) return ['good', t('agree.yes')];
    return ['quiet', error && !isFetching ? t('agree.unknown') : t('agree.looking')];
  }
}
