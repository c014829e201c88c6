import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hold } from '../../../../shared/contract/holds';
import { useFormat } from '../../../lib/format/use-format';
import type { MapZone } from '../../../seat-map/map/map-types';
import { groupsOf, type SeatGroup } from './seat-groups';
import styles from './held-seats.module.css';

type Props = {
  hold: Hold;
  zones: readonly MapZone[];
  /** The area of a place; `null` for a seat with a number. */
  areaOf: (seatNo: number) => string | null;
  /** Seats that are being given back. */
  asking: readonly number[];
  /** Without it nothing can be given back. */
  onGive?: (seatNos: readonly number[]) => void;
  onPoint: (seatNos: readonly number[]) => void;
};

/** The seats of the sale with their prices: arrows move, Delete gives back. Many of one kind in a row stand on one line. */
export function HeldSeats({ hold, zones, areaOf, asking, onGive, onPoint }: Props) {
  const { t } = useTranslation('sale');
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState(0);
  const groups = groupsOf(hold.seats, areaOf);
  const active = Math.min(wanted, groups.length - 1);
  const areSingle = groups.every(({ area, seatNos }) => area !== null || seatNos.length === 1);
  const onKeyDown = (press: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    const group = groups[active];
    if (step !== undefined) {
      const next = Math.min(Math.max(active + step, 0), groups.length - 1);
      setWanted(next);
      list.current?.children[next]?.querySelector('button')?.focus();
    } else if ((press.key === 'Delete' || press.key === 'Backspace') && group) onGive?.(group.seatNos);
    else return;
    press.preventDefault();
    press.stopPropagation();
  };
  return (
    <ul ref={list} data-held className={styles.list} aria-label={t('held.label')}>
      {groups.map((group, index) => (
        <Line
          key={group.seatNos[0]}
          group={group}
          currency={hold.currency}
          zone={zones.length > 1 ? zones.find((zone) => zone.categoryNo === group.categoryNo) : undefined}
          isActive={index === active}
          isAsking={group.seatNos.some((seatNo) => asking.includes(seatNo))}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setWanted(index);
            onPoint(group.seatNos);
          }}
          hasRoom={areSingle}
          {...(onGive ? { onGive: () => onGive(group.seatNos) } : {})}
        />
      ))}
    </ul>
  );
}

type LineProps = {
  group: SeatGroup;
  currency: string;
  zone: MapZone | undefined;
  isActive: boolean;
  isAsking: boolean;
  onKeyDown: (press: React.KeyboardEvent) => void;
  onFocus: () => void;
  /** Whether the zone's whole name fits. */
  hasRoom: boolean;
  onGive?: () => void;
};

function Line({ group, currency, zone, isActive, isAsking, hasRoom, onKeyDown, onFocus, onGive }: LineProps) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const seats = group.area ?? format.seats(group.labels);
  const count = group.seatNos.length;
  const isCounted = group.area !== null || !hasRoom;
  const zoneName = isCounted ? zone?.code : `${zone?.code ?? ''} ${zone?.name ?? ''}`;
  const times = count > 1 ? `${format.number(count)} × ` : '';
  return (
    <li className={styles.line} data-asking={isAsking || undefined}>
      <button
        type="button"
        className={styles.seats}
        tabIndex={isActive ? 0 : -1}
        aria-keyshortcuts="Delete"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {seats}
      </button>
      <span className={styles.zone}>{group.area === null ? zoneName : null}</span>
      <span className={styles.price}>
        {times}
        {format.money(group.priceMinor, currency)}
      </span>
      {onGive && (
        <ActionIcon
          tabIndex={-1}
          size="sm"
          className={styles.give}
          aria-label={t('held.give', { seats })}
          title={`${t('held.give', { seats })} (Delete)`}
          disabled={isAsking}
          onClick={onGive}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
