import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../shared/domain/seat-state';
import { announceNews, delayNews } from '../../lib/announce';
import { useFormat } from '../../lib/format/use-format';
import type { House } from '../../seat-map/engine/house';
import type { LiveSeats } from '../../seat-map/live/live-seats';
import { seatsOf, type Sale } from './model/sale';
import { rowNews, type RowNews } from './row-news';

const free = codeOf('free');
/** Milliseconds for which what the sale had a moment ago is its own doing. */
const own = 3000;

/** Says what others did in the row of the focused seat and in the rows of this sale's seats, when nothing else is said. */
export function useSpokenNews(live: LiveSeats, sale: Sale, house: House): void {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const lately = useRef(new Map<number, number>());
  const rows = useRef<ReadonlySet<number>>(new Set());
  useLayoutEffect(() => {
    const seats = [...seatsOf(sale), ...sale.asking].filter((seatNo) => seatNo <= house.count);
    rows.current = new Set(seats.map((seatNo) => house.row[seatNo - 1] ?? 0));
    const until = lately.current;
    for (const seatNo of seats) until.set(seatNo, Infinity);
    return () => {
      for (const seatNo of seats) until.set(seatNo, performance.now() + own);
    };
  }, [sale, house]);

  useEffect(() => {
    const before = live.states?.slice() ?? new Uint8Array(house.total);
    let news: RowNews = new Map();
    const nameOf = (row: number) => house.layout.rowNames[row] ?? '';
    const tell = () => {
      const told = rowNews(news);
      news = new Map();
      if (told === null) return null;
      const values = { count: told.count, n: format.number(told.count), row: nameOf(told.row) };
      return t(told.kind === 'taken' ? 'news.taken' : 'news.free', values);
    };
    const walked = () => delayNews();
    document.addEventListener('keydown', walked);
    const stop = live.subscribe((changed) => {
      const { states } = live;
      if (!states) return;
      const focusedRow = rowOfFocus(house);
      for (const seatNo of changed) {
        const [was, is] = [before[seatNo - 1] === free, states[seatNo - 1] === free];
        before[seatNo - 1] = states[seatNo - 1] ?? 0;
        if (was === is || seatNo > house.count || (lately.current.get(seatNo) ?? 0) > performance.now())
          continue;
        const row = house.row[seatNo - 1] ?? 0;
        if (row !== focusedRow && !rows.current.has(row)) continue;
        news.set(row, (news.get(row) ?? 0) + (is ? -1 : 1));
        announceNews(tell);
      }
    });
    return () => {
      document.removeEventListener('keydown', walked);
      stop();
    };
  }, [live, house, t, format]);
}

/** The row of the seat that has the focus on the map; −1 where none has. */
function rowOfFocus(house: House): number {
  const seatNo = Number(document.activeElement?.getAttribute('data-seat') ?? 0);
  return seatNo > 0 && seatNo <= house.count ? (house.row[seatNo - 1] ?? -1) : -1;
}
