import { Button, Popover } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatExplanation } from '../../../shared/contract/seats';
import type { BookingId, EventId } from '../../../shared/domain/ids';
import { codeOf } from '../../../shared/domain/seat-state';
import { useFormat } from '../../lib/format/use-format';
import { useContractQuery } from '../../lib/query/use-contract';
import { useFocusReturn } from '../../ui/use-focus-return';
import { rowAround, sectionAround } from '../engine/areas';
import type { Point } from '../engine/geometry';
import { labelOf } from '../engine/labels';
import type { MapContent } from '../map/map-types';
import styles from './seat-note.module.css';
import { useSeatStory } from './use-seat-story';

type Props = {
  eventId: EventId;
  seatNo: number;
  /** Where on the map, CSS pixels. */
  place: Point;
  content: MapContent;
  onClose: () => void;
  /** Choose the seat, or give it back. */
  onChoose: () => void;
  onOpenBooking: (bookingId: BookingId) => void;
  /** Take what is free of the row or the section. */
  onTake: (seatNos: readonly number[]) => void;
  /** What else this screen can do with a seat that is not free. */
  ways: (seat: SeatExplanation) => React.ReactNode;
};

/** What is this? Row, zone and price of a seat, who has it, why and until when, and what is allowed. */
export function SeatNote(props: Props) {
  const { eventId, seatNo, place, content, onClose, onChoose, onOpenBooking, onTake, ways } = props;
  const { t } = useTranslation(['seat-map', 'common']);
  useFocusReturn();
  const { data } = useContractQuery('seats', 'explain', { eventId, seatNos: [seatNo] }, { staleTime: 0 });
  const seat = data?.items[0];
  const label = labelOf(content.house.layout, seatNo);
  const isMine = content.own.mine.has(seatNo);
  const bookingId = seat?.bookingId ?? null;
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom"
      offset={14}
      // A long note stays in the window, if need be over its seat.
      middlewares={{ flip: true, shift: { padding: 8, crossAxis: true } }}
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left: place.x, top: place.y }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('note.label', { seat: label })}>
        <div className={styles.note}>
          <p className={styles.seat}>{label}</p>
          <Facts content={content} seatNo={seatNo} />
          <p>{isMine ? t('story.mine') : <Story seat={seat} />}</p>
          {seat && !isMine && ways(seat)}
          <div className={styles.actions}>
            {bookingId && <Button onClick={() => onOpenBooking(bookingId)}>{t('note.openBooking')}</Button>}
            {(isMine || seat?.state === 'free') && (
              <Button onClick={onChoose}>{isMine ? t('note.give') : t('note.choose')}</Button>
            )}
            {(isMine || seat?.state === 'free') && (
              <Areas content={content} seatNo={seatNo} onTake={onTake} />
            )}
            <Button variant="subtle" onClick={onClose}>
              {t('common:action.close')}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

const free = codeOf('free');

/** The whole row and the whole section at one click, where more than this seat is free there. */
function Areas({ content, seatNo, onTake }: Pick<Props, 'content' | 'seatNo' | 'onTake'>) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const { house, states } = content;
  const { rowNames, sectionNames } = house.layout;
  const freeOf = (seats: readonly number[]) =>
    seats.filter((index) => states[index] === free).map((index) => index + 1);
  const [row, section] = useMemo(
    () => [rowAround(house, seatNo - 1), sectionAround(house, seatNo - 1)],
    [house, seatNo],
  );
  const areas = [
    { kind: 'row', seats: freeOf(row), name: { row: rowNames[house.row[seatNo - 1] ?? 0] ?? '' } },
    {
      kind: 'section',
      seats: freeOf(section),
      name: { section: sectionNames[house.section[seatNo - 1] ?? 0] ?? '' },
    },
  ] as const;
  return areas
    .filter(({ kind, seats }) => seats.length > 1 && (kind === 'row' || sectionNames.length > 1))
    .map(({ kind, seats, name }) => (
      <Button key={kind} onClick={() => onTake(seats)}>
        {t(`note.${kind}`, { ...name, count: seats.length, n: format.number(seats.length) })}
      </Button>
    ));
}

function Facts({ content, seatNo }: Pick<Props, 'content' | 'seatNo'>) {
  const { t } = useTranslation(['seat-map', 'common']);
  const format = useFormat();
  const { house, zones, currency } = content;
  const zone = zones.find((each) => each.categoryNo === house.category[seatNo - 1]);
  const row = house.layout.rowNames[house.row[seatNo - 1] ?? 0] ?? '';
  const facts = [
    t('cell.row', { row }),
    zones.length > 1 && zone ? `${zone.code} ${zone.name}` : null,
    zone ? format.money(zone.priceMinor, currency) : null,
  ];
  return <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>;
}

function Story({ seat }: { seat: SeatExplanation | undefined }) {
  const story = useSeatStory();
  return seat ? story(seat) : '…';
}
