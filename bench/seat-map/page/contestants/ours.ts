import { coloursOf } from '../../../../src/renderer/seat-map/engine/colours';
import { dress } from '../../../../src/renderer/seat-map/engine/looks';
import { MapView } from '../../../../src/renderer/seat-map/engine/map-view';
import { presenterOnPage } from '../../../../src/renderer/seat-map/engine/presenter/presenter';
import { presenterInWorker } from '../../../../src/renderer/seat-map/engine/presenter/presenter-in-worker';
import type { Scene } from '../../../../src/renderer/seat-map/engine/scene';
import type { Contestant, Trial } from './contestant';

const own = { mine: new Set<number>(), asking: new Set<number>(), zone: null, only: null };
const colours = coloursOf('light', false);

/** The product's own engine with all that it draws: stage, names, zones and numbers too. */
export function ours(trial: Trial): Contestant {
  return drawnBy(trial, presenterInWorker);
}

/** The same drawn on the page's main thread, as where a worker fails. */
export function oursOnPage(trial: Trial): Contestant {
  return drawnBy(trial, presenterOnPage);
}

function drawnBy({ house, states, host, view: size }: Trial, presents: typeof presenterInWorker): Contestant {
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const view = new MapView(canvas, { onRest: () => {}, onSeen: () => {} }, 0, presents);
  view.resize(size, window.devicePixelRatio);
  const show = () => {
    const looks = new Uint8Array(house.count);
    dress(looks, house, states, own);
    const scene: Scene = {
      house,
      looks,
      mine: own.mine,
      letters: null,
      marks: { proposed: [], found: [], cursor: null, hovered: null },
      colours,
      isHighContrast: false,
      zones: [
        { categoryNo: 1, code: 'A' },
        { categoryNo: 2, code: 'B' },
        { categoryNo: 3, code: 'C' },
      ],
      stage: 'Stage',
      seatText: 'number',
      textScale: 1,
    };
    view.show(scene);
  };
  show();
  return {
    look: (camera) => view.look(camera),
    change: (seats) => {
      view.motion.flash(
        seats.map((index) => index + 1),
        performance.now(),
      );
      show();
    },
  };
}
