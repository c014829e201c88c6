import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { choose, flyTo, useDesigner } from '../designer/designer';
import { usePartWords } from '../designer/use-part-words';
import styles from './parts-face.module.css';
import { partLines, type PartLine } from './part-lines';

const rowHeight = 32;

/** Sections, rows and seats as a tree: everything that can be chosen on the drawing can be chosen here. */
export function PartsFace({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plans');
  const words = usePartWords();
  const chosen = useDesigner((state) => state.chosen);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => partLines(plan, open), [plan, open]);
  const [active, setActive] = useState(0);
  const place = Math.min(active, Math.max(0, lines.length - 1));
  const { box, first, last, onScroll } = useLines(lines.length);

  const toggle = (line: PartLine, isOpen: boolean) =>
    setOpen(new Set(isOpen ? [...open, line.id] : [...open].filter((id) => id !== line.id)));
  const pick = (line: PartLine, isMore: boolean) => {
    const ids = line.chooses;
    const hasAll = ids.every((id) => chosen.has(id));
    if (!isMore) choose(ids);
    else choose(hasAll ? [...chosen].filter((id) => !ids.includes(id)) : [...chosen, ...ids]);
    if (line.where) flyTo(line.where, false);
  };
  const go = (index: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, index));
    setActive(next);
    box.current?.scrollTo({ top: Math.max(0, next * rowHeight - 120) });
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus());
  };
  const onKeyDown = (press: React.KeyboardEvent, line: PartLine) => {
    const moves: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + 12,
      PageUp: place - 12,
      Home: 0,
      End: lines.length - 1,
    };
    const next = moves[press.key];
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (next !== undefined) go(next);
    else if (press.key === 'ArrowRight' && line.isOpen === false) toggle(line, true);
    else if (press.key === 'ArrowLeft' && line.isOpen === true) toggle(line, false);
    else if (press.key === ' ' || press.key === 'Enter') pick(line, press.key === ' ');
    else return;
    press.preventDefault();
    press.stopPropagation();
  };

  return (
    <div className={styles.face}>
      <p className={styles.keys}>{t('parts.keys')}</p>
      <div
        ref={box}
        role="tree"
        aria-multiselectable
        aria-label={t('parts.title')}
        className={styles.tree}
        onScroll={onScroll}
      >
        <div role="none" className={styles.lines} style={{ height: lines.length * rowHeight }}>
          {lines.slice(first, last).map((line, offset) => {
            const index = first + offset;
            return (
              <div
                key={line.id}
                role="treeitem"
                aria-level={line.level}
                aria-expanded={line.isOpen ?? undefined}
                aria-selected={line.chooses.length > 0 && line.chooses.every((id) => chosen.has(id))}
                aria-posinset={line.position}
                aria-setsize={line.of}
                tabIndex={index === place ? 0 : -1}
                data-line={index}
                className={styles.line}
                style={{ top: index * rowHeight, paddingLeft: `${line.level * 0.75}rem` }}
                onFocus={() => setActive(index)}
                onClick={(click) => pick(line, click.shiftKey || click.ctrlKey || click.metaKey)}
                onDoubleClick={() => line.isOpen !== null && toggle(line, !line.isOpen)}
                onKeyDown={(press) => onKeyDown(press, line)}
              >
                {line.isOpen !== null && (
                  <span
                    aria-hidden
                    className={styles.turn}
                    onClick={(click) => {
                      click.stopPropagation();
                      toggle(line, !line.isOpen);
                    }}
                  >
                    {line.isOpen ? '▾' : '▸'}
                  </span>
                )}
                {nameOf(line)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );

  function nameOf(line: PartLine): string {
    switch (line.what) {
      case 'section':
        return t('part.section', { name: line.name || t('mark.noName'), seats: words.seats(line.seats) });
      case 'holder':
        return words.holder(line.holder);
      case 'seat':
        return t('part.seat', { number: line.seat.number, zone: line.seat.zone ?? '–' });
      case 'area':
        return words.area(line.area);
      case 'shape':
        return words.shape(line.shape);
      case 'caption':
        return t('part.caption', { text: line.text });
    }
  }
}

/** Only the lines in view are drawn, for a house of 10,000 seats. */
function useLines(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / rowHeight) - 10);
  return {
    box,
    first,
    last: Math.min(count, first + 60),
    onScroll: (scroll: React.UIEvent) => setTop(scroll.currentTarget.scrollTop),
  };
}
