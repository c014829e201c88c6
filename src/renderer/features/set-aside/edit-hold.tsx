import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useMay } from '../../lib/standing';
import { labelOf } from '../../seat-map/engine/labels';
import type { House } from '../../seat-map/engine/house';
import { InlineConfirm } from '../../ui/inline-confirm/inline-confirm';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import { useSeatsSaid } from '../../lib/format/use-seats-said';
import { HoldFields, readHold, type HoldDraft } from '../../seat-map/kept-back/hold-fields';
import { KeptSeats } from './kept-seats';
import styles from './holds.module.css';
import { useHoldWords } from './use-hold-words';

type Props = {
  hold: NamedHold;
  zone: string;
  house: House;
  /** Free seats that were picked to be added. */
  picked: readonly number[];
  /** The field for further seats, with what can be done with them. */
  pick: (next: React.ReactNode) => React.ReactNode;
  onAdded: () => void;
  onDone: () => void;
};

/** One named hold: the way to release it always in sight, what stands on it, its seats, and the way to add to it. */
export function EditHold({ hold, zone, house, picked, pick, onAdded, onDone }: Props) {
  const { t } = useTranslation(['set-aside', 'common']);
  const said = useSeatsSaid();
  const say = useRefusal();
  const words = useHoldWords(zone);
  const isManager = useMay('manager');
  const mayBreak = useMay(hold.breakableBy);
  const mayChange = isManager && mayBreak;
  const [isAsking, setAsking] = useState(false);
  const form = useForm<HoldDraft>({ initialValues: draftOf(hold) });
  const ready = readHold(form.values);
  const all = said(hold.keeps.map(({ label }) => label));
  const update = useContractCommand('namedHolds', 'update', {
    onSuccess: (saved) => {
      form.setValues(draftOf(saved));
      form.resetDirty(draftOf(saved));
      showToast({ text: t('saved', { reason: saved.reason }) });
    },
  });
  const extend = useContractCommand('namedHolds', 'extend', { onSuccess: onAdded });
  const release = useContractCommand('namedHolds', 'release', {
    onSuccess: ({ endedAt, released, reason }) => {
      const labels = released.map((seatNo) => labelOf(house.layout, seatNo));
      showToast({ text: t('released', { seats: said(labels), reason }) });
      if (endedAt !== null) onDone();
    },
  });
  const error = update.error ?? extend.error ?? release.error;
  const adding = said(picked.map((seatNo) => labelOf(house.layout, seatNo)));
  return (
    <>
      <div className={styles.bar}>
        <Button
          variant="subtle"
          className={styles.back}
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden />}
          onClick={onDone}
        >
          {t('toList')}
        </Button>
        {mayBreak && !isAsking && (
          <Button color="danger" onClick={() => setAsking(true)}>
            {t('release')}
          </Button>
        )}
      </div>
      {isAsking && (
        <InlineConfirm
          question={t('releaseQuestion', { seats: all })}
          keep={t('stay')}
          destroy={t('release')}
          isWorking={release.isPending}
          onKeep={() => setAsking(false)}
          onDestroy={() => release.mutate({ namedHoldId: hold.id })}
        >
          {t('releaseMeans')}
        </InlineConfirm>
      )}
      {error && <RefusalNote sentence={say(error)} />}
      {mayChange ? (
        <form
          className={styles.form}
          onSubmit={form.onSubmit(() => {
            if (!ready) return;
            const { kind: _, ...edit } = ready;
            update.mutate({ namedHoldId: hold.id, ...edit });
          })}
        >
          <HoldFields form={form} zone={zone} isPlaced />
          <div className={styles.buttons}>
            <Button
              type="submit"
              variant="filled"
              loading={update.isPending}
              disabled={!ready || !form.isDirty()}
            >
              {t('save')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <h2 className={styles.title}>{hold.reason}</h2>
          <p className={styles.second}>{words.until(hold)}</p>
          <p className={styles.second}>{t(`only.${hold.breakableBy}`)}</p>
        </>
      )}
      <KeptSeats
        hold={hold}
        onRelease={
          mayBreak ? (seatNos) => release.mutate({ namedHoldId: hold.id, seatNos: [...seatNos] }) : null
        }
      />
      {mayChange &&
        pick(
          <Button
            data-picked-next
            loading={extend.isPending}
            onClick={() => extend.mutate({ namedHoldId: hold.id, seatNos: [...picked] })}
          >
            {t('add', { seats: adding })}
          </Button>,
        )}
    </>
  );
}

function draftOf({ kind, reason, letter, colour, owner, releaseAt, breakableBy }: NamedHold): HoldDraft {
  return { kind, reason, letter, colour, owner, releaseAt, breakableBy };
}
