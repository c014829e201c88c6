import { eventId } from '../../../shared/domain/ids';
import { houseLayout, seatLabel } from '../../../shared/domain/seat-layout';
import { houseOf, type House } from './house';

/** A house as the services lay it out for a capacity; the first half of its seats is category 1, the rest 2. */
export function houseFor(capacity: number): House {
  const labels = Array.from({ length: capacity }, (_, index) => seatLabel(index + 1));
  let end = 0;
  return houseOf({
    eventId: eventId.parse('01900000-0000-7000-8000-000000000001'),
    version: '1',
    ...plain(houseLayout(capacity)),
    category: Uint8Array.from({ length: capacity }, (_, index) => (index < capacity / 2 ? 1 : 2)),
    labels: new TextEncoder().encode(labels.join('')),
    labelEnds: Uint32Array.from(labels, (label) => (end += label.length)),
  });
}

/** Fresh arrays: the contract's types want buffers of their own. */
function plain({ x, y, row, section, rowNames, sectionNames }: ReturnType<typeof houseLayout>) {
  return {
    x: Float32Array.from(x),
    y: Float32Array.from(y),
    row: Uint16Array.from(row),
    section: Uint16Array.from(section),
    rowNames: [...rowNames],
    sectionNames: [...sectionNames],
  };
}
