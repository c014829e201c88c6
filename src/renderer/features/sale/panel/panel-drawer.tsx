import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaleView } from '../sale-view';
import styles from './panel-drawer.module.css';

/**
 * Where the panel stands: beside the map, or, where text is so large that both do not fit, over it as a drawer that opens when
 * the sale needs it.
 */
export function PanelDrawer({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('sale');
  const { sale } = useSaleView();
  const needs = sale.hold !== null || sale.aside !== null;
  const moment = `${sale.id} ${sale.hold?.id ?? ''} ${sale.aside?.at ?? ''}`;
  const [wish, setWish] = useState({ moment: '', isOpen: false });
  const isOpen = wish.moment === moment ? wish.isOpen : needs;
  const turn = () => setWish({ moment, isOpen: !isOpen });
  return (
    <>
      <div className={styles.panel} data-open={isOpen}>
        <Button className={styles.turn} variant="subtle" onClick={turn}>
          {t('drawer.close')}
        </Button>
        <div className={styles.inside}>{children}</div>
      </div>
      {!isOpen && (
        <Button className={styles.turn} onClick={turn}>
          {t('drawer.open')}
        </Button>
      )}
    </>
  );
}
