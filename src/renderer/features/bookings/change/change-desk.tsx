import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { EventId } from '../../../../shared/domain/ids';
import { useContractQuery } from '../../../lib/query/use-contract';
import { labelOf } from '../../../seat-map/engine/labels';
import { useLiveHouse } from '../../../seat-map/live/use-live-house';
import { SplitPane } from '../../../ui/split-pane/split-pane';
import { BookingFacts } from '../booking/booking-facts';
import { chooseSeats, seatsNeeded, toggleSeat, type ChangeDraft } from './change-draft';
import { ChangeMap } from './change-map';
import { ChangePanel } from './change-panel';
import { ExchangeEvents } from './exchange-events';
import { OwnSeats } from './own-seats';
import { SeatField } from '../../../seat-map/pick/seat-field';
import type { Changing } from './use-changing';

type Props = { booking: BookingWithHistory; changing: Changing; draft: ChangeDraft };

/** A change of a booking: the house on the left, what changes and what it costs on the right. */
export function ChangeDesk({ booking, changing, draft }: Props) {
  if (draft.eventId !== null)
    return <WithHouse booking={booking} changing={changing} draft={draft} eventId={draft.eventId} />;
  return (
    <SplitPane
      main={<BookingFacts booking={booking} />}
      panel={
        <ChangePanel booking={booking} changing={changing} labelOf={String}>
          <ExchangeEvents booking={booking} onChoose={changing.exchangeFor} />
        </ChangePanel>
      }
    />
  );
}

function WithHouse({ booking, changing, draft, eventId }: Props & { eventId: EventId }) {
  const { t } = useTranslation('bookings');
  const { shown, live } = useLiveHouse(eventId);
  const event = useContractQuery('events', 'get', { eventId });
  const [ringed, setRinged] = useState<readonly number[]>([]);
  const zones = useMemo(() => event.data?.priceCategories ?? [], [event.data]);
  const { setDraft } = changing;
  const own = new Set(booking.lines.map((line) => line.seatNo));
  const isHere = eventId === booking.eventId;
  const needed = draft.kind === 'exchange' ? booking.quantity : (seatsNeeded(draft) ?? 0);
  const { version } = live;
  // States change in place: a new version is a new look at them.
  const asked = useMemo(
    () =>
      shown && {
        house: shown.house,
        states: shown.states,
        zones,
        version,
        quantity: needed - draft.chosen.length === needed ? needed : 0,
        near: isHere ? (booking.lines[0]?.seatNo ?? null) : null,
      },
    [shown, version, zones, needed, draft.chosen.length, isHere, booking.lines],
  );
  const focusConfirm = () =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-change-confirm]')?.focus());
  const choose = (seatNos: readonly number[]) => {
    const all = [...new Set([...draft.chosen, ...seatNos])];
    // Seats and places of an exchange are named one after the other, until there are as many as before.
    const isAnew = draft.kind === 'exchange' && all.length > needed;
    setDraft(chooseSeats(draft, isAnew ? seatNos : all));
  };
  return (
    <SplitPane
      main={
        shown && shown.house.count > 0 && event.data ? (
          <ChangeMap
            booking={booking}
            draft={draft}
            house={shown.house}
            states={shown.states}
            zones={zones}
            currency={event.data.currency}
            ringed={ringed}
            onDraft={setDraft}
            onEnter={focusConfirm}
          />
        ) : null
      }
      panel={
        <ChangePanel
          booking={booking}
          changing={changing}
          areas={shown?.house.areas ?? []}
          labelOf={(seatNo) => (shown ? labelOf(shown.house.layout, seatNo) : String(seatNo))}
        >
          {draft.kind !== 'giveUpSeats' && asked && (
            <SeatField
              key={`${draft.kind} ${eventId}`}
              asked={asked}
              currency={booking.currency}
              onChoose={choose}
              onPoint={setRinged}
              onEnter={focusConfirm}
            />
          )}
          {(draft.kind === 'giveUpSeats' || (draft.kind === 'move' && booking.quantity > 1)) && (
            <OwnSeats
              booking={booking}
              leaving={draft.leaving}
              label={draft.kind === 'move' ? t('change.whichMove') : t('change.whichLeave')}
              focusFirst={draft.kind === 'giveUpSeats'}
              onToggle={(seatNo) => setDraft(toggleSeat(draft, seatNo, own))}
            />
          )}
        </ChangePanel>
      }
    />
  );
}
