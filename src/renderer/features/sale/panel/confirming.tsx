import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hold } from '../../../../shared/contract/holds';
import { useFormat } from '../../../lib/format/use-format';
import { useMay } from '../../../lib/standing';
import { CommandButton } from '../../../ui/command-button/command-button';
import { Figure } from '../../../ui/figure/figure';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import { useSaleView } from '../sale-view';
import { useSaleSaid } from '../use-sale-said';
import { CustomerField } from './customer-field';
import { Face } from './face';
import { areaNameIn } from '../areas/use-areas';
import { HeldSeats } from './held-seats';
import { HoldRing } from './hold-ring';
import { focusLeftAlone, LeftAlone } from './left-alone';
import { ParkedSales } from './parked-sales';
import { useHoldClock } from './use-hold-clock';
import styles from './confirming.module.css';

/** How long a hold lasts. The ring is full at its beginning. */
const holdLasts = 8 * 60_000;
const lastMinute = 60_000;

type Props = { hold: Hold; isPaymentNext: boolean; onPayment: () => void };

/** Seats are held: who wants them, what they cost, and the button that sells them. */
export function Confirming({ hold, isPaymentNext, onPayment }: Props) {
  const { t } = useTranslation(['sale', 'common']);
  const format = useFormat();
  const { sale, house, zones, live, actions, showSeats } = useSaleView();
  const said = useSaleSaid(house);
  const serverNow = useCallback(() => live.serverNow(), [live]);
  const left = useHoldClock(hold, serverNow, actions.lapse);
  const main = useRef<HTMLButtonElement>(null);
  const mayKeepBack = useMay('manager');
  const isSelling = sale.aside?.at === 'selling';
  const isAsking = sale.asking.length > 0;
  useEffect(() => {
    if (!isPaymentNext || isAsking) return;
    main.current?.focus();
    onPayment();
  }, [isPaymentNext, isAsking, onPayment]);

  const count = hold.seats.length;
  const seats = said(hold.seats);
  const counted = { count, n: format.number(count) };
  const total = format.money(hold.totalMinor, hold.currency);
  return (
    <Face
      title={t('held.title', counted)}
      beside={<HoldRing left={left} whole={holdLasts} seats={seats} />}
      foot={
        <>
          <LeftAlone />
          {left <= lastMinute && <p className={styles.soon}>{t('hold.lastMinute', { seats })}</p>}
          <div className={styles.total}>
            <span>{t('common:count.seats', counted)}</span>
            <Figure size="total">{total}</Figure>
          </div>
          <Button
            ref={main}
            variant="filled"
            size="lg"
            fullWidth
            loading={isSelling}
            onClick={() => void actions.sell()}
            onKeyDown={focusLeftAlone}
            rightSection={<KeyHint keys="enter" />}
            className={styles.main}
            aria-keyshortcuts="Enter"
          >
            {t('sell', { ...counted, total })}
          </Button>
          <p className={styles.keys}>
            <span>
              <KeyHint keys="escape" /> {t('keys.back')}
            </span>
            <span>
              <KeyHint keys="mod+Z" /> {t('keys.undo')}
            </span>
            <span>
              <KeyHint keys="F1" /> {t('keys.all')}
            </span>
          </p>
        </>
      }
    >
      <HeldSeats
        hold={hold}
        zones={zones}
        areaOf={areaNameIn(house)}
        asking={sale.asking}
        onGive={(seatNos) => void actions.give(seatNos)}
        onPoint={showSeats}
      />
      <CustomerField />
      {mayKeepBack && (
        <CommandButton id="sale.setAside" variant="subtle" className={styles.aside}>
          {t('setAside.open')}
        </CommandButton>
      )}
      <ParkedSales />
    </Face>
  );
}
