import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announceUrgently } from '../../../lib/announce';
import { RefusalError } from '../../../lib/client';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import type { NextStepId } from '../../../lib/refusals/refusal-sentence';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import { nearby } from '../ask/seat-offers';
import { seatsOf, type Aside } from '../model/sale';
import { changeSale } from '../model/sale-store';
import { labelsOf, priceOf, useSaleView } from '../sale-view';
import { Face } from './face';
import styles from './refused-face.module.css';

type Props = { refused: Extract<Aside, { at: 'refused' }> };

/** A "no": what is so, and the ways on. The first has the focus, so that Enter goes on. */
export function RefusedFace({ refused }: Props) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const view = useSaleView();
  const { sale, house, states, zones, event, focusAskLine } = view;
  const say = useRefusal();
  const sentence = say(refused.error);
  useEffect(() => announceUrgently(sentence.text), [sentence.text]);
  const steps = useSteps(refused);
  const isAboutSeats = refused.asked === 'hold' && codeOf(refused.error) === 'seats_unavailable';
  const alternatives = isAboutSeats
    ? nearby(
        refused.wanted,
        { house, states, mine: new Set(seatsOf(sale)), categoryNos: zones.map((zone) => zone.categoryNo) },
        2,
      )
    : [];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('button')?.focus();
  }, [refused]);
  const back = () => {
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    focusAskLine();
  };

  // "Next best" is drawn as the seats themselves.
  const drawn = sentence.steps.filter(
    ({ id }) => steps[id] && !(id === 'nextBest' && alternatives.length > 0),
  );
  return (
    <Face title={t('refused.title')}>
      <div className={styles.refused} ref={list} onKeyDown={walkButtons}>
        <p className={styles.text}>{sentence.text}</p>
        {sale.hold && (
          <p className={styles.still}>
            {t('refused.stillYours', {
              seats: format.seats(sale.hold.seats.map((seat) => seat.label)),
              time: format.time(sale.hold.until),
            })}
          </p>
        )}
        {alternatives.length > 0 && (
          <>
            <p className={styles.still}>
              {t('refused.nearby', { count: refused.wanted.length, n: format.number(refused.wanted.length) })}
            </p>
            {alternatives.map((offer, index) => (
              <button
                key={offer.seatNos.join()}
                type="button"
                className={styles.alternative}
                onFocus={() => view.showSeats(offer.seatNos)}
                onClick={() => void view.actions.take(offer.seatNos)}
              >
                <span className={styles.seats}>{format.seats(labelsOf(house, offer.seatNos))}</span>
                <span>{format.money(priceOf(view, offer.seatNos), event.currency)}</span>
                <KeyHint keys={index === 0 ? 'enter' : 'arrowdown'} />
              </button>
            ))}
          </>
        )}
        <div className={styles.steps}>
          {drawn.map(({ id, label }) => (
            <Button key={id} onClick={steps[id]}>
              {label}
            </Button>
          ))}
          <Button variant={drawn.length > 0 ? 'subtle' : 'default'} onClick={back}>
            {sale.hold ? t('refused.goOn') : t('refused.startOver')}
          </Button>
        </div>
      </div>
    </Face>
  );
}

/** What this screen can do about a refusal. */
function useSteps(refused: Props['refused']): Partial<Record<NextStepId, () => void>> {
  const navigate = useNavigate();
  const { actions, focusAskLine, house, states, zones, sale, event } = useSaleView();
  const { error } = refused;
  const refusal = error instanceof RefusalError ? error.refusal : null;
  const again = () => void (refused.asked === 'sell' ? actions.sell() : actions.take(refused.wanted));
  const free = refusal?.code === 'seats_unavailable' ? refusal.facts.stillFree : [];
  const next = () => {
    const mine = new Set(seatsOf(sale));
    const [best] = nearby(
      refused.wanted,
      { house, states, mine, categoryNos: zones.map((zone) => zone.categoryNo) },
      1,
    );
    if (best) void actions.take(best.seatNos);
    else focusAskLine();
  };
  const bookingId = refusal?.code === 'hold_ended' ? refusal.facts.bookingId : null;
  return {
    takeFree: () => void actions.take(free.map((seat) => seat.seatNo)),
    nextBest: next,
    chooseOthers: focusAskLine,
    holdAgain: () => void actions.take(refused.wanted),
    tryAgain: again,
    askAgain: again,
    showEvent: () => void navigate(paths.editEvent(event.id)),
    ...(bookingId ? { showBooking: () => void navigate(paths.booking(bookingId)) } : {}),
  };
}

/** Up and down walk through the ways on. */
function walkButtons(press: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
  if (step === undefined) return;
  const buttons = [...press.currentTarget.querySelectorAll('button')];
  const place = buttons.findIndex((button) => button === document.activeElement);
  buttons[(place + step + buttons.length) % buttons.length]?.focus();
  press.preventDefault();
}

function codeOf(error: unknown): string | null {
  return error instanceof RefusalError ? error.refusal.code : null;
}
