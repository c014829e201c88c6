import { fills, originOf, type Contestant, type Trial } from './contestant';

/** One rounded rectangle a seat in plain SVG, moved by one transform. */
export function svg({ house, states, host, view }: Trial): Contestant {
  const side = house.side;
  const seats = Array.from(
    house.x,
    (x, i) =>
      `<rect x="${(x - side / 2).toFixed(2)}" y="${(house.y[i] - side / 2).toFixed(2)}" width="${side.toFixed(2)}" height="${side.toFixed(2)}" rx="0.1" fill="${fills[states[i]]}"/>`,
  );
  host.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg"><g>${seats.join('')}</g></svg>`;
  const group = host.querySelector('g');
  return {
    look: (camera) => {
      const { x, y } = originOf(camera, view);
      group?.setAttribute('transform', `translate(${x} ${y}) scale(${camera.scale})`);
    },
  };
}
