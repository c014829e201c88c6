import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announceUrgently } from '../../../lib/announce';
import { useConnection } from '../../../lib/connection';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Notice } from '../../../ui/notice/notice';
import { useSaleView } from '../sale-view';
import { useSaleSaid } from '../use-sale-said';
import { Face } from './face';
import styles from './waiting-face.module.css';

/**
 * No answer came. Nothing claims to be sold; the same try, with its key, goes on by itself when the connection is back, so
 * that it can never be done twice.
 */
export function WaitingFace({ error }: { error: unknown }) {
  const { t } = useTranslation(['sale', 'common']);
  const { sale, house, actions } = useSaleView();
  const said = useSaleSaid(house);
  const connection = useConnection();
  const { text, steps } = useRefusal()(error);
  useEffect(() => announceUrgently(text), [text]);
  const seats = said(sale.hold?.seats ?? []);
  const isOut = connection.state !== 'live';
  return (
    <Face
      title={t('waiting.title')}
      foot={
        <Button
          variant="filled"
          size="lg"
          fullWidth
          autoFocus={!isOut}
          disabled={isOut}
          onClick={() => void actions.sell()}
        >
          {steps[0]?.label ?? t('common:action.tryAgain')}
        </Button>
      }
    >
      <div className={styles.waiting}>
        <Notice tone="warn">{text}</Notice>
        <p className={styles.seats}>{seats}</p>
        {sale.customerName && <p>{sale.customerName}</p>}
        <p>{isOut ? t('waiting.byItself') : t('waiting.ask')}</p>
      </div>
    </Face>
  );
}
