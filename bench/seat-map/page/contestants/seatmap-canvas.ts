import { SeatMapCanvas } from '@alisaitteke/seatmap-canvas';
import '@alisaitteke/seatmap-canvas/dist/esm/seatmap.canvas.css';
import { fills, originOf, type Contestant, type Trial } from './contestant';

/** Units of its plan a metre: its seats have a radius of 12. */
const units = 30;

/**
 * A component for seat maps in SVG. Its stage is moved by setting the transform, past its own handling of zoom, which would
 * only cost it more.
 */
export function seatmapCanvas({ house, states, host, view }: Trial): Contestant {
  host.innerHTML = '<div class="seats_container" style="width:100%;height:100%"></div>';
  const map = new SeatMapCanvas('.seats_container', {
    resizable: false,
    style: { seat: { radius: 7, color: fills[0], not_salable: fills[4] } },
  });
  const blocks = new Map<number, object[]>();
  for (let i = 0; i < house.count; i++) {
    const seats = blocks.get(house.section[i]) ?? [];
    blocks.set(house.section[i], seats);
    seats.push({
      id: i + 1,
      title: String(house.numbers[i]),
      x: house.x[i] * units,
      y: house.y[i] * units,
      salable: states[i] === 0,
    });
  }
  map.data.addBulkBlock(
    [...blocks].map(([id, seats]) => ({ id, title: String(id), labels: [], color: '#e2e2e2', seats })),
  );
  const stage = host.querySelector('.stage');
  return {
    look: (camera) => {
      const { x, y } = originOf(camera, view);
      stage?.setAttribute('transform', `translate(${x} ${y}) scale(${camera.scale / units})`);
    },
  };
}
