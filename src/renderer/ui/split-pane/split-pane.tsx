// Cast: React's style type knows no custom properties.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './split-pane.module.css';

type Props = {
  /** What grows with the window. */
  main: React.ReactNode;
  /** The panel at the right. */
  panel: React.ReactNode;
  /** Width of the panel in CSS pixels at usual text size until somebody drags it; 388 is that of Sale. */
  width?: number;
};

const smallest = 320;
const largest = 640;
const step = 16;

/** Two panes with a border that can be dragged, or moved with the arrow keys. */
export function SplitPane({ main, panel, width: usual = 388 }: Props) {
  const { t } = useTranslation('controls');
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? usual;
  const right = useRef<HTMLDivElement>(null);
  const resize = (wanted: number) => setDragged(Math.min(largest, Math.max(smallest, Math.round(wanted))));
  return (
    <div className={styles.room}>
      <div className={styles.split} style={{ '--panel-width': `${width / 16}rem` } as React.CSSProperties}>
        <div className={styles.pane}>{main}</div>
        <div
          role="separator"
          aria-orientation="vertical"
          aria-label={t('split')}
          aria-valuenow={width}
          aria-valuemin={smallest}
          aria-valuemax={largest}
          tabIndex={0}
          className={styles.border}
          onKeyDown={({ key }) => {
            if (key === 'ArrowLeft') resize(width + step);
            if (key === 'ArrowRight') resize(width - step);
          }}
          onDoubleClick={() => setDragged(null)}
          onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
          onPointerMove={({ currentTarget, pointerId, clientX }) => {
            const edge = right.current?.getBoundingClientRect().right;
            if (edge !== undefined && currentTarget.hasPointerCapture(pointerId)) resize(edge - clientX);
          }}
        />
        <div ref={right} className={styles.pane}>
          {panel}
        </div>
      </div>
    </div>
  );
}
