import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announceUrgently } from '../../../lib/announce';
import { useFormat } from '../../../lib/format/use-format';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import type { SeatOffer } from '../ask/seat-offers';
import { endOf } from '../model/refused-sale';
import type { Aside } from '../model/sale';
import { changeSale } from '../model/sale-store';
import { labelsOf, priceOf, useSaleView } from '../sale-view';
import { useSaleSaid } from '../use-sale-said';
import { useSeatsSaid } from '../../../lib/format/use-seats-said';
import { Face } from './face';
import styles from './refused-face.module.css';
import { useAlternatives, useRefusedSteps } from './use-refused-steps';

type Props = { refused: Extract<Aside, { at: 'refused' }> };

/** A "no": what is so, and the ways on. The first has the focus, so that Enter goes on. */
export function RefusedFace({ refused }: Props) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const { sale, house, focusAskLine } = useSaleView();
  const said = useSaleSaid(house);
  const say = useRefusal();
  const sentence = say(refused.error);
  useEffect(() => announceUrgently(sentence.text), [sentence.text]);
  const steps = useRefusedSteps(refused);
  const alternatives = useAlternatives(refused);
  const back = () => {
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    focusAskLine();
  };

  // "Next best" is drawn as the seats themselves.
  const drawn = sentence.steps.filter(
    ({ id }) => steps[id] && !(id === 'nextBest' && alternatives.length > 0),
  );
  const notHeld = endOf(refused.error) === 'taken_over' ? t('refused.takenOver') : t('refused.title');
  const title = refused.asked === 'sell' ? t('refused.notSold') : notHeld;
  const seats = said(sale.hold?.seats ?? []);
  return (
    <Face title={title}>
      <div className={styles.refused} data-walk>
        <p className={styles.text}>{sentence.text}</p>
        {sale.hold && (
          <p className={styles.still}>
            {t('refused.stillYours', { seats, time: format.time(sale.hold.until) })}
          </p>
        )}
        <Alternatives offers={alternatives} />
        <div className={styles.steps}>
          {drawn.map(({ id, label }, index) => (
            <Button
              key={id}
              autoFocus={index === 0 && alternatives.length === 0}
              onKeyDown={walkButtons}
              onClick={steps[id]}
            >
              {label}
            </Button>
          ))}
          <Button
            variant={drawn.length > 0 ? 'subtle' : 'default'}
            autoFocus={drawn.length === 0 && alternatives.length === 0}
            onKeyDown={walkButtons}
            onClick={back}
          >
            {sale.hold ? t('refused.goOn') : t('refused.startOver')}
          </Button>
        </div>
      </div>
    </Face>
  );
}

/** As many seats together, nearby: Enter takes the first, arrows walk. */
function Alternatives({ offers }: { offers: readonly SeatOffer[] }) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const said = useSeatsSaid();
  const view = useSaleView();
  const { house, event, actions, focusPayment, showSeats } = view;
  const count = offers[0]?.seatNos.length ?? 0;
  if (count === 0) return null;
  return (
    <>
      <p className={styles.still}>{t('refused.nearby', { count, n: format.number(count) })}</p>
      {offers.map(({ seatNos }, index) => (
        <button
          key={index === 0 ? 'first' : 'next'}
          type="button"
          autoFocus={index === 0}
          className={styles.alternative}
          onFocus={() => showSeats(seatNos)}
          onKeyDown={walkButtons}
          onClick={() => {
            void actions.take(seatNos);
            focusPayment();
          }}
        >
          <span className={styles.seats}>{said(labelsOf(house, seatNos))}</span>
          <span>{format.money(priceOf(view, seatNos), event.currency)}</span>
          <KeyHint keys={index === 0 ? 'enter' : 'arrowdown'} />
        </button>
      ))}
    </>
  );
}

/** Up and down walk through the ways on. */
function walkButtons(press: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
  if (step === undefined) return;
  const buttons = [...(press.currentTarget.closest('[data-walk]')?.querySelectorAll('button') ?? [])];
  const place = buttons.findIndex((button) => button === press.currentTarget);
  buttons[(place + step + buttons.length) % buttons.length]?.focus();
  press.preventDefault();
}
