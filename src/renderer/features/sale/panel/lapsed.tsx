import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hold } from '../../../../shared/contract/holds';
import type { Refusal } from '../../../../shared/refusals/refusal';
import { announceUrgently } from '../../../lib/announce';
import { RefusalError } from '../../../lib/client';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import { stillFree } from '../model/sale-actions';
import { changeSale } from '../model/sale-store';
import { labelsOf, useSaleView } from '../sale-view';
import { Face } from './face';
import { areaNameIn } from '../areas/use-areas';
import { HeldSeats } from './held-seats';
import styles from './confirming.module.css';
import refusedStyles from './refused-face.module.css';

/** The hold ran out. Nothing is cleared: its seats stand here, and one key holds again what is free. */
export function Lapsed({ hold }: { hold: Hold }) {
  const { t } = useTranslation('sale');
  const { house, states, zones, sale, actions, focusAskLine, focusPayment, showSeats } = useSaleView();
  const say = useRefusal();
  const free = stillFree(hold, states);
  const { text, steps } = say(new RefusalError(refusalOf(hold, free, labelsOf(house, free))));
  const spoken = say(new RefusalError(refusalOf(hold, [], []))).text;
  useEffect(() => announceUrgently(spoken), [spoken]);
  const startOver = () => {
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    focusAskLine();
  };
  return (
    <Face
      title={t('lapsed.title')}
      foot={
        <>
          <p className={refusedStyles.text}>{text}</p>
          {free.length > 0 && (
            <Button
              variant="filled"
              size="lg"
              fullWidth
              autoFocus
              className={styles.main}
              onClick={() => {
                void actions.take(free);
                focusPayment();
              }}
              rightSection={<KeyHint keys="enter" />}
            >
              {steps[0]?.label}
            </Button>
          )}
          <Button fullWidth autoFocus={free.length === 0} onClick={startOver}>
            {t('refused.startOver')}
          </Button>
        </>
      }
    >
      <HeldSeats
        hold={hold}
        zones={zones}
        areaOf={areaNameIn(house)}
        asking={hold.seats.map((seat) => seat.seatNo)}
        onPoint={showSeats}
      />
    </Face>
  );
}

/** What the server would say of this hold if it were asked now. */
function refusalOf(hold: Hold, free: readonly number[], labels: readonly string[]): Refusal {
  return {
    code: 'hold_ended',
    facts: {
      holdId: hold.id,
      eventId: hold.eventId,
      why: 'ran_out',
      endedAt: hold.until,
      labels: hold.seats.map((seat) => seat.label),
      stillFree: free.map((seatNo, index) => ({ seatNo, label: labels[index] ?? '' })),
      bookingId: null,
      by: null,
      till: null,
    },
  };
}
