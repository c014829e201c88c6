import type { Paint } from '../engine/colours';
import { cornerShare, pathOf, signs, type Sign } from '../engine/signs';
import styles from './seat-glyph.module.css';

type Props = {
  paint: Paint;
  /** Side in pixels. */
  size?: number;
  /** What stands in it instead of a number or sign: the letter of a zone or of a named hold. */
  text?: string;
};

/** One seat as the map draws it, for legend, chips and lists. Says nothing to a screen reader: the words stand beside it. */
export function SeatGlyph({ paint, size = 16, text = '' }: Props) {
  const sign = signs[paint.mark];
  const isMine = paint.mark === 'bold-number';
  const edge = (paint.edgeWidth * 100) / size;
  const inset = isMine ? 16 : edge / 2;
  return (
    <svg className={styles.glyph} width={size} height={size} viewBox="0 0 100 100" aria-hidden>
      {isMine && (
        <rect x={4} y={4} width={92} height={92} rx={30} fill="none" stroke={paint.edge} strokeWidth={8} />
      )}
      <rect
        x={inset}
        y={inset}
        width={100 - 2 * inset}
        height={100 - 2 * inset}
        rx={cornerShare * 100 - inset / 2}
        fill={paint.fill}
        stroke={paint.edge}
        strokeWidth={isMine ? 0 : edge}
        strokeDasharray={paint.mark === 'dashed-number' ? '22 14' : undefined}
      />
      {sign && text === '' && <Ink sign={sign} colour={paint.sign} />}
      {text !== '' && (
        <text x={50} y={69} textAnchor="middle" className={styles.text} fill={paint.sign}>
          {text}
        </text>
      )}
    </svg>
  );
}

function Ink({ sign, colour }: { sign: Sign; colour: string }) {
  const { strokes, fills } = pathOf(sign);
  return (
    <>
      {strokes !== '' && (
        <path
          d={strokes}
          fill="none"
          stroke={colour}
          strokeWidth={sign.stroke}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {fills !== '' && <path d={fills} fill={colour} />}
    </>
  );
}
