import { useRef, useState } from 'react';
import styles from './data-rows.module.css';
import { nextRow } from './row-keys';

/** One column: what stands in it and how wide it may be (a CSS grid track). */
export type Column<Row> = {
  key: string;
  /** For screen readers; lists of the house draw no heads. */
  title: string;
  /** `12rem`, `minmax(0, 1fr)`, `max-content` … */
  track: string;
  align?: 'start' | 'end';
  /** Left out where the list is narrow or the text large. */
  isOptional?: boolean;
  cell: (row: Row) => React.ReactNode;
};

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Enter, or a click. */
  onOpen: (row: Row) => void;
  /** Any other key on a row; return true when it was yours. */
  onKey?: (row: Row, press: React.KeyboardEvent) => boolean;
  /** The row that the keyboard is on, for screens that show it elsewhere too. */
  onActive?: (row: Row) => void;
  /** A row that should look set back: past, cancelled. */
  isQuiet?: (row: Row) => boolean;
  /** The row whose details stand beside the list; it stays marked while the focus is elsewhere. */
  isChosen?: (row: Row) => boolean;
};

/** Rows of 44 px that the arrow keys walk through: one Tab stop, Home, End, PageUp, PageDown, Enter opens. */
export function DataRows<Row>({
  label,
  rows,
  columns,
  keyOf,
  onOpen,
  onKey,
  onActive,
  isQuiet,
  isChosen,
}: Props<Row>) {
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const activeIndex = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === active),
  );

  const onKeyDown = (press: React.KeyboardEvent, row: Row, index: number) => {
    if (press.target !== press.currentTarget) return;
    if (onKey?.(row, press)) {
      press.preventDefault();
      return;
    }
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === 'Enter') onOpen(row);
    const next = nextRow(press.key, index, rows.length);
    if (next !== null) (list.current?.children[next] as HTMLElement | undefined)?.focus();
    if (next !== null || press.key === 'Enter') press.preventDefault();
  };

  return (
    <div className={styles.list}>
      <div
        ref={list}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length}
        aria-colcount={columns.length}
        className={styles.rows}
        style={{ gridTemplateColumns: columns.map((column) => column.track).join(' ') }}
        tabIndex={-1}
      >
        {rows.map((row, index) => (
          <div
            key={keyOf(row)}
            role="row"
            aria-rowindex={index + 1}
            tabIndex={index === activeIndex ? 0 : -1}
            className={styles.row}
            data-quiet={isQuiet?.(row) || undefined}
            aria-selected={isChosen?.(row)}
            onFocus={() => {
              setActive(keyOf(row));
              onActive?.(row);
            }}
            onClick={() => onOpen(row)}
            onKeyDown={(press) => onKeyDown(press, row, index)}
          >
            {columns.map((column) => (
              <div
                key={column.key}
                role="gridcell"
                className={styles.cell}
                data-optional={column.isOptional || undefined}
                data-align={column.align}
              >
                {column.cell(row)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
