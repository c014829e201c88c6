import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallEnvelope } from '../../../shared/contract/bridge';
import type { SeatExplanation } from '../../../shared/contract/seats';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useMay } from '../../lib/standing';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { ManagerSigns } from '../../ui/manager-signs/manager-signs';
import { useSaleView } from './sale-view';
import styles from './seat-ways.module.css';

type Props = { seat: SeatExplanation; onDone: () => void };
type Approval = NonNullable<CallEnvelope['approval']>;

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

function TakeOver({ seat: { holdId, isHere, by, label }, onDone }: Props) {
  const { t } = useTranslation('sale');
  const { managing, focusPayment } = useSaleView();
  const mayTakeOver = useMay('manager');
  const done = () => {
    onDone();
    focusPayment();
  };
  const { run, isWorking, refusal } = useWay(done);
  if (holdId === null || isHere) return null;
  const words = by === null ? t('ways.takeOver') : t('ways.takeOverFrom', { name: by });
  if (!mayTakeOver)
    return (
      <Signed
        why={t('ways.onlyTakeOver')}
        seats={label}
        affirmative={words}
        act={(approval) => managing.takeOver(holdId, approval)}
        onDone={done}
      />
    );
  return (
    <div className={styles.ways}>
      {refusal}
      <Button loading={isWorking} onClick={() => run(() => managing.takeOver(holdId))}>
        {words}
      </Button>
    </div>
  );
}

function Break({ seat: { seatNo, label, namedHold }, onDone }: Props) {
  const { t } = useTranslation('sale');
  const { managing, actions, focusPayment } = useSaleView();
  const mayBreak = useMay(namedHold?.breakableBy ?? 'admin');
  const { run, isWorking, refusal } = useWay(onDone);
  if (!namedHold) return null;
  if (!mayBreak)
    return (
      <Signed
        why={t(`ways.only.${namedHold.breakableBy}`)}
        seats={label}
        affirmative={t('ways.sell', { seat: label })}
        act={(approval) => managing.takeKept([seatNo], approval)}
        onDone={() => {
          onDone();
          focusPayment();
        }}
      />
    );
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

type SignedProps = {
  /** Who may do it. */
  why: string;
  seats: string;
  affirmative: string;
  act: (approval: Approval) => Promise<void>;
  onDone: () => void;
};

/** What this person may not do alone: somebody who may signs for this one act and is forgotten again. */
function Signed({ why, seats, affirmative, act, onDone }: SignedProps) {
  const { t } = useTranslation(['sale', 'common']);
  const { sale } = useSaleView();
  const [isSigning, setSigning] = useState(false);
  const { run, isWorking, error } = useWay(onDone);
  if (!isSigning)
    return (
      <div className={styles.ways}>
        <p className={styles.who}>{why}</p>
        <Button disabled={sale.asking.length > 0} onClick={() => setSigning(true)}>
          {t('ways.sign')}
        </Button>
      </div>
    );
  return (
    <ManagerSigns
      seats={seats}
      why={t('ways.signWhy')}
      affirmative={affirmative}
      keep={t('common:action.back')}
      isWorking={isWorking}
      error={error}
      onSign={(approval) => run(() => act(approval))}
      onKeep={() => setSigning(false)}
    />
  );
}

/** Runs what a button does; a "no" stays where it was asked. Nothing of a signature is kept. */
function useWay(onDone: () => void) {
  const say = useRefusal();
  const { mutate, isPending, error } = useMutation({
    gcTime: 0,
    mutationFn: (work: () => Promise<void>) => work(),
    onSuccess: onDone,
  });
  return {
    run: mutate,
    isWorking: isPending,
    error,
    refusal: error && <RefusalNote sentence={say(error)} />,
  };
}
