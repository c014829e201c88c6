import { useTranslation } from 'react-i18next';
import { Region } from '../../../ui/region/region';
import { useSaleView } from '../sale-view';
import { BookingFace } from './booking-face';
import { Choosing } from './choosing';
import { Confirming } from './confirming';
import { Lapsed } from './lapsed';
import { RefusedFace } from './refused-face';
import { SetAsideFace } from './set-aside-face';
import { SoldFace } from './sold-face';
import { WaitingFace } from './waiting-face';

type Props = {
  /** The main action takes the focus as soon as it can, and says so. */
  isPaymentNext: boolean;
  onPayment: () => void;
};

/** The right of the Sale screen: one panel, whose face is what the sale needs now. */
export function SalePanel(props: Props) {
  const { t } = useTranslation('sale');
  return (
    <Region as="aside" label={t('panel.label')}>
      <Face {...props} />
    </Region>
  );
}

function Face(props: Props) {
  const { sale } = useSaleView();
  const { aside, hold } = sale;
  switch (aside?.at) {
    case 'sold':
      return <SoldFace booking={aside.booking} milliseconds={aside.milliseconds} />;
    case 'refused':
      return <RefusedFace refused={aside} />;
    case 'lapsed':
      return <Lapsed hold={aside.hold} />;
    case 'booking':
      return <BookingFace bookingId={aside.bookingId} />;
    case 'settingAside':
      return hold ? <SetAsideFace hold={hold} /> : <Choosing />;
    case 'waiting':
      return <WaitingFace error={aside.error} />;
    case 'selling':
    case undefined:
      return hold ? <Confirming hold={hold} {...props} /> : <Choosing />;
  }
}
