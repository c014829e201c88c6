import type { Contestant, Trial } from './contestant';

/** The floor: a canvas on which one small square moves. Nothing that animates can cost less. */
export function floor({ host, view }: Trial): Contestant {
  return moving(host, view, false);
}

/** The same on a canvas of its own frames. */
export function transferredFloor({ host, view }: Trial): Contestant {
  return moving(host, view, true);
}

function moving(host: HTMLElement, view: Trial['view'], isTransferred: boolean): Contestant {
  const element = document.createElement('canvas');
  element.width = view.width;
  element.height = view.height;
  host.append(element);
  const canvas = isTransferred ? element.transferControlToOffscreen() : element;
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('no 2d canvas');
  const { ctx } = { ctx: pen as CanvasRenderingContext2D };
  return {
    look: ({ x }) => {
      ctx.fillStyle = '#F1F2F5';
      ctx.fillRect(0, 0, view.width, view.height);
      ctx.fillStyle = '#23459D';
      ctx.fillRect(Math.abs(Math.round(x * 7)) % view.width, 100, 20, 20);
    },
  };
}
