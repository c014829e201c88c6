import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { sellBefore } from '../booking/events';
import { sale } from '../booking/till';
import { palettePng } from './palette-png';
import { planEventOf } from './plan-event';
import { goTo, openProduct, type Product } from './product';
import type { Runtime } from './windows';

/** A house, and how much nearer the middle and the near picture are. `at`: where one goes near, shares of the map. */
const houses = [
  { name: 'club', recipe: { kind: 'club', capacity: 20 }, zooms: [1, 1.4, 2], at: [0.5, 0.5] },
  { name: 'cinema', recipe: { kind: 'cinema', capacity: 590 }, zooms: [1, 1.8, 3.6], at: [0.5, 0.6] },
  {
    name: 'theatre',
    recipe: { kind: 'theatre', capacity: 2000, balconies: 2 },
    zooms: [1, 2.4, 7],
    at: [0.42, 0.45],
  },
  { name: 'bowl', recipe: { kind: 'bowl', capacity: 100_000 }, zooms: [1, 4, 22], at: [0.5, 0.86] },
] as const;
const distances = ['far', 'middle', 'near'];

/** Photographs houses in the product for docs/images, light and dark, far, middle and near. `only`: names of houses, else all. */
export async function takePictures(runtime: Runtime, folder: string, only: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const product = await openProduct(runtime);
  try {
    for (const each of houses) {
      if (only.length > 0 && !only.includes(each.name)) continue;
      const eventId = await fillHouse(product, each);
      for (const theme of ['light', 'dark'] as const) {
        await product.dress(theme);
        for (const [index, zoom] of each.zooms.entries()) {
          await goTo(product.page, '/tonight');
          await goTo(product.page, `/sale/${eventId}`);
          await product.page.locator('[role=grid] canvas[data-drawn]').first().waitFor({ state: 'attached' });
          await delay(2500);
          await lookFrom(product, zoom, each.at);
          const file = `${folder}/house-${each.name}-${distances[index] ?? ''}-${theme}.png`;
          const { bitmap, width, height } = await product.photograph();
          writeFileSync(file, palettePng(bitmap, width, height));
          process.stderr.write(`${file}\n`);
        }
      }
    }
  } finally {
    await product.close();
  }
}

async function fillHouse(
  { till, house }: Product,
  { name, recipe }: (typeof houses)[number],
): Promise<string> {
  const eventId = await planEventOf(till, name, recipe);
  // Parties of up to four, the front rows more than the back.
  const capacity = recipe.capacity;
  await sellBefore(
    house,
    eventId,
    `(hashtext((seat_no / 4)::text) & 1023) < 760 - 520.0 * seat_no / ${capacity}`,
  );
  const free = await house.owner.query<{ seat_no: number }>(
    'select seat_no from seats where event_id = $1 and booking_id is null order by hashtext(seat_no::text) limit 6',
    [eventId],
  );
  const seatNos = free.rows.map(({ seat_no: seatNo }) => seatNo).slice(0, Math.min(6, capacity / 10));
  await till.ask('holds.place', sale({ eventId, seatNos }));
  return eventId;
}

/** Goes nearer with the wheel, as a hand would. */
async function lookFrom({ page }: Product, zoom: number, [x, y]: readonly [number, number]): Promise<void> {
  await page.evaluate(`{
    const map = document.querySelector('[role=grid]');
    const { left, top, width, height } = map.getBoundingClientRect();
    const place = { clientX: left + width * ${x}, clientY: top + height * ${y} };
    map.dispatchEvent(new WheelEvent('wheel', { ...place, deltaY: ${-Math.log(zoom) / 0.002}, bubbles: true, cancelable: true }));
  }`);
  await delay(1000);
}
