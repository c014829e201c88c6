import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { useSaleView } from '../sale-view';
import styles from './area-desk.module.css';
import type { AreaNow } from './use-areas';

/** One area: name, what is left, price, and how many of its places this sale has. Arrows add and give back one, Enter holds what was typed. */
export function AreaField({ area, isLocked }: { area: AreaNow; isLocked: boolean }) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const { event, actions, focusPayment } = useSaleView();
  const [typed, setTyped] = useState<string | null>(null);
  const { areaNo, name, left, mine } = area;
  const count = mine.length;
  const noteId = `area-${areaNo}-note`;
  const wanted = typed === null ? count : Number(typed);

  /** As many as that in all: more are held, those held last are given back. */
  const want = (quantity: number) => {
    setTyped(null);
    if (quantity > count) void actions.takePlaces(areaNo, quantity - count);
    else if (quantity < count) void actions.give(mine.slice(quantity));
  };
  const onKeyDown = (press: React.KeyboardEvent<HTMLInputElement>) => {
    // What is typed replaces the number that stands there.
    if (typed === null && /^\d$/.test(press.key)) press.currentTarget.select();
    const step = { ArrowUp: 1, ArrowDown: -1 }[press.key];
    if (step !== undefined) want(Math.max(0, wanted + step));
    else if (press.key === 'Enter' && !press.nativeEvent.isComposing && !press.ctrlKey && !press.metaKey) {
      want(wanted);
      focusPayment();
    } else return;
    press.preventDefault();
  };
  return (
    <li className={styles.area} data-area={areaNo} data-full={left === 0 || undefined}>
      <span className={styles.name}>{name}</span>
      <span id={noteId} className={styles.note}>
        {left === 0 ? t('area.full') : t('area.left', { count: left, n: format.number(left) })}
        <span className={styles.price}>{format.money(area.priceMinor, event.currency)}</span>
      </span>
      <span className={styles.stepper}>
        <ActionIcon
          tabIndex={-1}
          aria-label={t('area.fewer', { area: name })}
          disabled={isLocked || count === 0}
          onClick={() => want(count - 1)}
        >
          <IconMinus size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
        <input
          className={styles.field}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          aria-label={t('area.quantity', { area: name })}
          aria-describedby={noteId}
          readOnly={isLocked}
          value={typed ?? String(count)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onBlur={() => setTyped(null)}
          onChange={({ currentTarget: { value } }) => setTyped(value.replaceAll(/\D/g, ''))}
          onKeyDown={onKeyDown}
        />
        <ActionIcon
          tabIndex={-1}
          aria-label={t('area.more', { area: name })}
          disabled={isLocked || left === 0}
          onClick={() => want(count + 1)}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}
