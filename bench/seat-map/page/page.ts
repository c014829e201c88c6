// Cast: what the preload of the bench puts into the window.
import type { SeatLayout } from '../../../src/shared/contract/seats';
import { houseOf } from '../../../src/renderer/seat-map/engine/house';
import { seatAt } from '../../../src/renderer/seat-map/engine/hit';
import { warmUpMap } from '../../../src/renderer/seat-map/engine/warm-up';
import { bowlOf, statesOf } from '../bowl';
import type { Contestant, Enter, Trial } from './contestants/contestant';
import { floor, transferredFloor } from './contestants/floor';
import { ours, oursOnPage } from './contestants/ours';
import { cameraAt } from './path';

/** Peers are loaded when they enter: their code is no memory of ours. */
const contestants: Record<string, () => Promise<Enter>> = {
  floor: () => Promise.resolve(floor),
  transferredFloor: () => Promise.resolve(transferredFloor),
  ours: () => Promise.resolve(ours),
  oursOnPage: () => Promise.resolve(oursOnPage),
  svg: () => import('./contestants/svg').then((module) => module.svg),
  konva: () => import('./contestants/konva').then((module) => module.konva),
  pixi: () => import('./contestants/pixi').then((module) => module.pixi),
  seatmapCanvas: () => import('./contestants/seatmap-canvas').then((module) => module.seatmapCanvas),
};

type Answer = { layout: SeatLayout; states: Uint8Array };

let trial: Trial;
let contestant: Contestant;

/** What the bench's main process asks of this page. */
const bench = {
  /** Lets somebody draw a house. Milliseconds from the seats in the page until the second frame after. */
  async enter(name: string, seats: number): Promise<number> {
    const host = document.querySelector<HTMLElement>('#host');
    const enter = await contestants[name]?.();
    if (!host || !enter) throw new Error(`nobody is called ${name}`);
    const view = { width: host.clientWidth, height: host.clientHeight };
    const layout = bowlOf(seats);
    const states = statesOf(seats);
    await frame();
    const began = performance.now();
    trial = { house: houseOf(layout), states, view, host };
    contestant = await enter(trial);
    contestant.look(cameraAt(0, trial.house.bounds, view));
    await frame();
    await frame();
    return performance.now() - began;
  },

  /** Asks main for a house and shows it. Milliseconds until the frame after the one that was drawn. */
  async paint(seats: number): Promise<number> {
    const host = document.querySelector<HTMLElement>('#host');
    const { benchHouse } = window as unknown as { benchHouse: (count: number) => Promise<Answer> };
    if (!host) throw new Error('the page has no place');
    // As every window of the product does once it is open.
    warmUpMap();
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    await frame();
    const began = performance.now();
    const { layout, states } = await benchHouse(seats);
    const view = { width: host.clientWidth, height: host.clientHeight };
    trial = { house: houseOf(layout), states, view, host };
    contestant = ours(trial);
    while (!host.querySelector('[data-drawn]')) await frame();
    await frame();
    return performance.now() - began;
  },

  /** Drives the camera along the path once; `changes` a second go to random seats meanwhile. */
  async drive(seconds: number, changes: number): Promise<{ ticks: number[]; busy: number[] }> {
    const { house, view, states } = trial;
    const ticks: number[] = [];
    const busy: number[] = [];
    let changed = 0;
    performance.mark('bench-begin');
    const began = await frame();
    for (let now = began; now - began < seconds * 1000; now = await frame()) {
      ticks.push(now);
      const start = performance.now();
      const due = Math.floor(((now - began) / 1000) * changes);
      if (due > changed) contestant.change?.(touch(states, due - changed));
      changed = due;
      contestant.look(cameraAt((now - began) / seconds / 1000, house.bounds, view));
      busy.push(performance.now() - start);
    }
    performance.mark('bench-end');
    return { ticks, busy };
  },

  /** Keeps everything as it is and draws one place, for pictures and memory. */
  look(share: number): void {
    contestant.look(cameraAt(share, trial.house.bounds, trial.view));
  },

  /** Microseconds of a question which seat lies under the pointer, over many of them. */
  hit(times: number): number {
    const { house, view } = trial;
    const camera = cameraAt(0, house.bounds, view);
    let found = 0;
    for (let warm = 0; warm < 2; warm++) for (let i = 0; i < times; i++) found += ask(i);
    const began = performance.now();
    for (let i = 0; i < times; i++) found += ask(i);
    const took = performance.now() - began;
    if (found < -3 * times) throw new Error('no answer');
    return (took * 1000) / times;

    function ask(i: number): number {
      return seatAt(
        { house, camera, view },
        { x: (i * 7919) % view.width, y: (i * 104_729) % view.height },
        0,
      );
    }
  },
};

let seed = 1;

function touch(states: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const index = seed % states.length;
    states[index] = states[index] === 0 ? 4 : 0;
    return index;
  });
}

function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

Object.assign(window, { bench });
