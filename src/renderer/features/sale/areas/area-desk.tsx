import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../lib/commands/use-commands';
import { isBeingSold } from '../model/sale';
import { useSaleView } from '../sale-view';
import styles from './area-desk.module.css';
import { AreaField } from './area-field';
import { useAreas } from './use-areas';

/** The parts without numbers of this house, each with what is left and how many of its places are in the sale. */
export function AreaDesk({ isWhole }: { isWhole: boolean }) {
  const { t } = useTranslation('sale');
  const view = useSaleView();
  const areas = useAreas(view);
  const list = useRef<HTMLUListElement>(null);
  const { sale, event } = view;
  useCommands(
    areas.map(({ areaNo, name }) => ({
      id: `sale.area.${areaNo}`,
      label: t('area.command', { area: name }),
      group: 'screen' as const,
      run: () => list.current?.querySelector<HTMLElement>(`[data-area="${areaNo}"] input`)?.focus(),
    })),
  );
  if (areas.length === 0) return null;
  const isLocked = event.status !== 'on_sale' || isBeingSold(sale);
  return (
    <ul ref={list} className={styles.areas} data-whole={isWhole || undefined} aria-label={t('area.label')}>
      {areas.map((area) => (
        <AreaField key={area.areaNo} area={area} isLocked={isLocked} />
      ))}
    </ul>
  );
}
