import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { labelsAndPlaces } from '../../../lib/format/labels-and-places';
import { seatsOfBooking } from '../../../lib/format/seats-of-booking';
import { useFormat } from '../../../lib/format/use-format';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Actions } from '../../../ui/actions/actions';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Segments } from '../../../ui/segments/segments';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import { ManagerSigns } from '../../../ui/manager-signs/manager-signs';
import { needsSignature } from '../booking/use-cancelling';
import { seatChanges, seatsNeeded } from './change-draft';
import styles from './change-panel.module.css';
import { DifferenceLines } from './difference-lines';
import type { Changing } from './use-changing';

type Props = {
  booking: BookingWithHistory;
  changing: Changing;
  /** What a seat of the event in view is called. */
  labelOf: (seatNo: number) => string;
  /** The areas of the event in view: their places are counted. */
  areas?: readonly { readonly name: string }[];
  /** The field for seats, or the events to choose from. */
  children: React.ReactNode;
};

/** What changes, what it costs, and the button that does it. Esc keeps the booking as it is. */
export function ChangePanel({ booking, changing, labelOf, areas = booking.areas, children }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const say = useRefusal();
  const words = useChangeWords(booking, changing, labelOf, areas);
  const { draft, preview, error, isWorking, isSigning, open, close, confirm, sign } = changing;
  useWindowEvent('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented) close();
  });
  if (draft === null) return null;
  const title = draft.kind === 'exchange' ? t('change.exchangeTitle') : t('change.title');
  if (isSigning)
    return (
      <ManagerSigns
        seats={words.own}
        isWorking={isWorking}
        error={error}
        affirmative={words.verb}
        why={t('sign.whyChange')}
        onSign={confirm}
        onKeep={close}
      />
    );
  return (
    <section aria-label={title} className={styles.panel}>
      {draft.kind === 'exchange' ? (
        <h2>{title}</h2>
      ) : (
        <Segments
          label={title}
          value={draft.kind}
          segments={seatChanges.map((kind) => ({ value: kind, label: t(`change.kind.${kind}`) }))}
          onChange={open}
        />
      )}
      <p className={styles.what} aria-live="polite">
        {words.what}
      </p>
      {children}
      {preview && <DifferenceLines difference={preview.difference} currency={preview.currency} />}
      {error && (
        <RefusalNote
          sentence={say(error)}
          steps={
            needsSignature(error)
              ? { managerSigns: sign }
              : { tryAgain: () => confirm(), showBooking: changing.lookAgain }
          }
          focusFirst={needsSignature(error)}
          tone={needsSignature(error) ? 'warn' : 'danger'}
        />
      )}
      <Actions
        affirmative={
          <Button
            data-change-confirm
            {...(words.isDestructive ? { color: 'danger' } : { variant: 'filled' })}
            loading={isWorking}
            disabled={preview === null}
            onClick={() => confirm()}
          >
            {words.verb}
          </Button>
        }
        other={<Button onClick={close}>{t('common:action.keepBooking')}</Button>}
      />
      <p className={styles.keys}>
        {draft.kind !== 'giveUpSeats' && (
          <span>
            <KeyHint keys="enter" /> {t('change.keys.enter')}
          </span>
        )}
        <span>
          <KeyHint keys="escape" /> {t('change.keys.escape')}
        </span>
      </p>
    </section>
  );
}

function useChangeWords(
  booking: BookingWithHistory,
  changing: Changing,
  labelOf: Props['labelOf'],
  areas: NonNullable<Props['areas']>,
) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { draft, preview } = changing;
  const own = seatsOfBooking(format, booking);
  if (draft === null) return { own, what: '', verb: '', isDestructive: false };
  const ownLabels = new Map(booking.lines.map((line) => [line.seatNo, line.label]));
  const from = labelsAndPlaces(
    format,
    draft.leaving.map((seatNo) => ownLabels.get(seatNo) ?? ''),
    booking.areas,
  );
  const to = labelsAndPlaces(format, draft.chosen.map(labelOf), areas);
  const left = (seatsNeeded(draft) ?? 0) - draft.chosen.length;
  const none = draft.chosen.length === 0;
  switch (draft.kind) {
    case 'move': {
      const open = left > 0 ? t('change.choose', { count: left, n: format.number(left) }) : '';
      const what =
        draft.leaving.length === 0
          ? t('change.nothingLeaves')
          : t('change.moveFrom', { count: draft.leaving.length, from });
      return {
        own,
        what: [what, open].join(' ').trim(),
        verb: none ? t('change.kind.move') : t('change.moveTo', { seats: to }),
        isDestructive: false,
      };
    }
    case 'addSeats':
      return {
        own,
        what: t('change.addTo', { seats: own }),
        verb: none ? t('change.kind.addSeats') : t('change.add', { seats: to }),
        isDestructive: false,
      };
    case 'giveUpSeats':
      return {
        own,
        what: preview?.cancels ? t('change.lastSeat') : t('change.clickToGiveUp', { seats: own }),
        verb: preview?.cancels ? t('common:action.cancelBooking') : giveUpVerb(),
        isDestructive: true,
      };
    case 'exchange':
      return {
        own,
        what: draft.eventId === null ? t('change.chooseEvent', { seats: own }) : t('change.chooseSeatsThere'),
        verb: none ? t('change.exchange') : t('change.exchangeFor', { seats: to }),
        isDestructive: false,
      };
  }

  function giveUpVerb(): string {
    return from === '' ? t('change.kind.giveUpSeats') : t('change.giveUp', { seats: from });
  }
}
