import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeatExplanation } from '../../../shared/contract/seats';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useMay } from '../../lib/standing';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { useSaleView } from './sale-view';
import styles from './seat-ways.module.css';

type Props = { seat: SeatExplanation; onDone: () => void };

/** What may be done with a seat that somebody else has or that is kept back. Nothing where nothing may. */
export function SeatWays({ seat, onDone }: Props) {
  switch (seat.state) {
    case 'held':
      return <TakeOver seat={seat} onDone={onDone} />;
    case 'named_hold':
    case 'blocked':
      return <Break seat={seat} onDone={onDone} />;
    case 'free':
    case 'booked':
    case 'checked_in':
      return null;
  }
}

function TakeOver({ seat: { holdId, isHere, by }, onDone }: Props) {
  const { t } = useTranslation('sale');
  const { managing } = useSaleView();
  const mayTakeOver = useMay('manager');
  const { run, isWorking, refusal } = useWay(onDone);
  if (holdId === null || isHere || !mayTakeOver) return null;
  return (
    <div className={styles.ways}>
      {refusal}
      <Button loading={isWorking} onClick={() => run(() => managing.takeOver(holdId))}>
        {by === null ? t('ways.takeOver') : t('ways.takeOverFrom', { name: by })}
      </Button>
    </div>
  );
}

function Break({ seat: { seatNo, label, namedHold }, onDone }: Props) {
  const { t } = useTranslation('sale');
  const { managing, actions } = useSaleView();
  const mayBreak = useMay(namedHold?.breakableBy ?? 'admin');
  const { run, isWorking, refusal } = useWay(onDone);
  if (!namedHold) return null;
  if (!mayBreak) return <p className={styles.who}>{t(`ways.only.${namedHold.breakableBy}`)}</p>;
  const { id, letter } = namedHold;
  return (
    <div className={styles.ways}>
      {refusal}
      <Button
        disabled={isWorking}
        onClick={() => {
          onDone();
          void actions.takeKept([seatNo]);
        }}
      >
        {t('ways.sell', { seat: label })}
      </Button>
      <Button disabled={isWorking} onClick={() => run(() => managing.releaseNamed(id, [seatNo]))}>
        {t('ways.release', { seat: label })}
      </Button>
      <Button disabled={isWorking} onClick={() => run(() => managing.releaseNamed(id))}>
        {t('ways.releaseAll', { letter })}
      </Button>
    </div>
  );
}

/** Runs what a button does; a "no" stays where it was asked. */
function useWay(onDone: () => void) {
  const say = useRefusal();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSuccess: onDone,
  });
  return { run: mutate, isWorking: isPending, refusal: error && <RefusalNote sentence={say(error)} /> };
}
