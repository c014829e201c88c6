import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { client } from '../../lib/client';
import { useSeatsSaid } from '../../lib/format/use-seats-said';
import { onLive } from '../../lib/live';
import { paths } from '../../lib/paths';
import { showToast } from '../../ui/toast/toast';
import type { Sale } from './model/sale';
import { hearTakenOver } from './model/taken-over';
import { useStable } from './use-stable';

/** Hears at once, on whatever screen, when a manager elsewhere takes a sale of this window over. Its own screen says it in the panel. */
export function useTakenOver(): void {
  const { t } = useTranslation('sale');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const said = useSeatsSaid();
  const tell = useStable(({ eventId, hold }: Sale) => {
    if (pathname === paths.sale(eventId) || hold === null) return;
    showToast({
      text: t('takenOver.elsewhere', { seats: said(hold.seats.map(({ label }) => label)) }),
      action: { label: t('takenOver.open'), onClick: () => void navigate(paths.sale(eventId)) },
    });
  });
  useEffect(
    () =>
      onLive((message) => {
        if (message.type !== 'changed' || message.topic !== 'holds') return;
        void hearTakenOver(client, message.ids).then((lost) => lost.forEach((sale) => tell(sale)));
      }),
    [tell],
  );
}
