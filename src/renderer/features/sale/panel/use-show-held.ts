import { seatsOf } from '../model/sale';
import { changeSale, useSales } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import { offerHeld } from '../use-cut-off-sales';

/** Shows what this till holds: its seats on the map, and in the panel every sale with the way to give its seats back. */
export function useShowHeld(): () => void {
  const { sale, event, showSeats } = useSaleView();
  return () => {
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    void offerHeld(event.id)
      // Without an answer what this window knows of is shown.
      .catch(() => {})
      .then(() => {
        const { present, parked } = useSales.getState();
        const held = [...Object.values(present), ...parked].filter(({ eventId }) => eventId === event.id);
        showSeats(held.flatMap(seatsOf));
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-held] button')?.focus());
      });
  };
}
