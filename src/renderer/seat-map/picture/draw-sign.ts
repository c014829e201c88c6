import type { SeatPaint } from '../../../shared/domain/seat-palette';

type Pen = CanvasRenderingContext2D;

/** The sign of a seat that is not free, in its middle; numbers are left to maps that are large enough to read. */
export function drawSign(pen: Pen, paint: SeatPaint, x: number, y: number, side: number): void {
  pen.strokeStyle = paint.sign;
  pen.fillStyle = paint.sign;
  pen.lineWidth = Math.max(1, side * 0.09);
  pen.lineCap = 'round';
  const reach = side * 0.2;
  pen.beginPath();
  switch (paint.mark) {
    case 'dot':
      pen.arc(x, y, Math.max(1, side * 0.11), 0, 2 * Math.PI);
      pen.fill();
      return;
    case 'cross':
      line(pen, [x - reach, y - reach], [x + reach, y + reach]);
      line(pen, [x + reach, y - reach], [x - reach, y + reach]);
      break;
    case 'tick':
      line(pen, [x - reach, y], [x - reach * 0.3, y + reach * 0.7], [x + reach, y - reach * 0.7]);
      break;
    case 'clock':
      pen.arc(x, y, side * 0.26, 0, 2 * Math.PI);
      line(pen, [x, y - side * 0.16], [x, y], [x + side * 0.12, y]);
      break;
    case 'letter':
    case 'corner':
      line(pen, [x - reach, y], [x + reach, y]);
      break;
    case 'number':
    case 'bold-number':
    case 'dashed-number':
      return;
  }
  pen.stroke();
}

function line(pen: Pen, from: [number, number], ...to: [number, number][]): void {
  pen.moveTo(...from);
  for (const point of to) pen.lineTo(...point);
}
