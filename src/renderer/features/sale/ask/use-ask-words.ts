import { useTranslation } from 'react-i18next';
import type { AskedQuantity, NamedSeats } from '../../../../shared/domain/ask-line';
import { useFormat } from '../../../lib/format/use-format';
import { useSeatStory } from '../../../seat-map/explain/use-seat-story';
import { labelsOf, type SaleView } from '../sale-view';
import { useSeatsSaid } from '../../../lib/format/use-seats-said';
import type { AskProblem, SeatOffer } from './seat-offers';
import type { Offer, Offers } from './use-offers';

/** An offer in words: what it is, a quiet remark, what it costs. */
export type OfferWords = { label: string; detail: string; price: string };

/** Says in words what was understood, what is in the way, and what each offer is. */
export function useAskWords(
  view: Pick<SaleView, 'house' | 'zones' | 'event'>,
  price: (seatNos: readonly number[]) => number,
) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const said = useSeatsSaid();
  const story = useSeatStory();
  const { house, zones, event } = view;

  const codeOf = (categoryNo: number | null) =>
    zones.find((zone) => zone.categoryNo === categoryNo)?.code ?? '';
  const seatsIn = (seatNos: readonly number[]) => said(labelsOf(house, seatNos));

  function named({ row, first, last }: NamedSeats): string {
    const numbers = first === last ? format.number(first) : `${first}–${last}`;
    return row === null ? numbers : `${row.toUpperCase()}${numbers}`;
  }

  /** What was understood, before Enter; nothing where a problem says more. */
  function echo({ ask, problem }: Offers): string {
    if (problem) return '';
    switch (ask.kind) {
      case 'nothing':
        return '';
      case 'quantity': {
        const values = { count: ask.quantity, n: format.number(ask.quantity), zone: codeOf(ask.categoryNo) };
        const parts = [
          ask.wheelchairs === undefined ? quantityWords(ask, values) : t('ask.echo.wheelchair', values),
          ask.aisle ? t('ask.wish.aisle') : null,
          ask.stepFree ? t('ask.wish.stepFree') : null,
        ];
        return parts.filter((part) => part !== null).join(', ');
      }
      case 'seats':
        return t('ask.echo.seats', { seats: ask.named.map(named).join(', ') });
      case 'from':
        return t('ask.echo.from', { n: format.number(ask.quantity), seat: named(ask.named) });
      case 'places':
        return '';
      case 'words':
        return t('ask.echo.words', { text: ask.text });
    }
  }

  function quantityWords(
    { categoryNo, apart }: AskedQuantity,
    values: { count: number; n: string; zone: string },
  ): string {
    if (apart) return categoryNo === null ? t('ask.echo.apart', values) : t('ask.echo.apartInZone', values);
    return categoryNo === null ? t('ask.echo.quantity', values) : t('ask.echo.inZone', values);
  }

  function trouble(problem: AskProblem, { ask }: Offers): string {
    const asked = ask.kind === 'quantity' ? format.number(ask.quantity) : '';
    switch (problem.kind) {
      case 'not_enough': {
        const values = {
          count: problem.left,
          n: format.number(problem.left),
          asked,
          zone: codeOf(problem.categoryNo),
        };
        if (problem.left === 0) {
          return problem.categoryNo === null
            ? t('ask.problem.soldOut')
            : t('ask.problem.zoneSoldOut', values);
        }
        return problem.categoryNo === null
          ? t('ask.problem.left', values)
          : t('ask.problem.leftInZone', values);
      }
      case 'too_few_places': {
        const { left: count, area } = problem;
        const values = { count, n: format.number(count), asked: format.number(problem.asked), area };
        return count === 0 ? t('ask.problem.areaFull', values) : t('ask.problem.leftInArea', values);
      }
      case 'not_together': {
        const values = { n: asked, zone: codeOf(problem.categoryNo) };
        return problem.categoryNo === null
          ? t('ask.problem.apart', values)
          : t('ask.problem.apartInZone', values);
      }
      case 'taken': {
        const values = { count: problem.seatNos.length, seats: seatsIn(problem.seatNos) };
        return t('ask.problem.taken', values);
      }
      case 'missing':
        return t('ask.problem.missing', { seats: problem.named.map(named).join(', ') });
    }
  }

  function offerWords(offer: Offer): OfferWords {
    switch (offer.kind) {
      case 'seats':
        return {
          label: seatsIn(offer.seatNos),
          detail: seatDetail(offer),
          price: format.money(price(offer.seatNos), event.currency),
        };
      case 'places': {
        const { area, quantity } = offer;
        return {
          label: t('area.places', { n: format.number(quantity), area: area.name }),
          detail: t('area.left', { count: area.left, n: format.number(area.left) }),
          price: format.money(quantity * area.priceMinor, event.currency),
        };
      }
      case 'taken': {
        const [first] = offer.seats;
        return {
          label: said(offer.seats.map((seat) => seat.label)),
          detail: first ? story(first) : '',
          price: '',
        };
      }
      case 'booking': {
        const { code, customerName, labels, status, totalMinor, currency, eventName } = offer.booking;
        const where = offer.booking.eventId === event.id ? said(labels) : eventName;
        const cancelled = status === 'CANCELLED' ? t('ask.offer.cancelled') : null;
        return {
          label: code,
          detail: [customerName, where, cancelled].filter(Boolean).join(' · '),
          price: format.money(totalMinor, currency),
        };
      }
      case 'event':
        return {
          label: offer.event.name,
          detail: format.dayAndTime(offer.event.startsAt, offer.event.timeZone),
          price: t('ask.offer.free', { count: offer.event.free, n: format.number(offer.event.free) }),
        };
    }
  }

  function seatDetail({ seatNos, isTogether, why, notes = [], leavesSingle = [] }: SeatOffer): string {
    const rows = [
      ...new Set(seatNos.map((seatNo) => house.layout.rowNames[house.row[seatNo - 1] ?? 0] ?? '')),
    ];
    const row =
      rows.length === 1 ? t('ask.offer.row', { row: rows[0] }) : t('ask.offer.rows', { rows: rows.length });
    const zone = house.category[(seatNos[0] ?? 1) - 1] ?? 0;
    const alone = said(leavesSingle.map((seat) => seat.label));
    const parts = [
      row,
      why === 'elsewhere' ? t('ask.offer.zone', { zone: codeOf(zone) }) : null,
      seatNos.length > 1 ? togetherWord(isTogether) : null,
      why === 'left'
        ? t('ask.offer.only', { count: seatNos.length, n: format.number(seatNos.length) })
        : null,
      ...notes.filter((note) => note !== 'several_categories').map((note) => t(`ask.offer.note.${note}`)),
      leavesSingle.length > 0 ? t('ask.offer.leavesAlone', { seats: alone }) : null,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  }

  function togetherWord(isTogether: boolean): string {
    return isTogether ? t('ask.offer.together') : t('ask.offer.apart');
  }

  return { echo, trouble, offerWords };
}
