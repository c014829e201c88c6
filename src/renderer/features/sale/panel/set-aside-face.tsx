import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Hold } from '../../../../shared/contract/holds';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { showToast } from '../../../ui/toast/toast';
import { emptyHold, HoldFields, readHold, type HoldDraft } from '../../../seat-map/kept-back/hold-fields';
import { changeSale } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import { useSeatsSaid } from '../../../lib/format/use-seats-said';
import { Face } from './face';
import styles from './set-aside-face.module.css';

/** The seats of the sale are kept back for somebody, or blocked. The first letter of the reason stands on the map until another is typed. */
export function SetAsideFace({ hold }: { hold: Hold }) {
  const { t } = useTranslation(['sale', 'set-aside']);
  const said = useSeatsSaid();
  const say = useRefusal();
  const { sale, event, managing, focusAskLine } = useSaleView();
  const form = useForm<HoldDraft>({ initialValues: emptyHold });
  const ready = readHold(form.values);
  const seats = said(hold.seats.map((seat) => seat.label));
  const { mutate, isPending, error } = useMutation({
    mutationFn: (kept: HoldDraft) => managing.setAside(kept),
    onSuccess: (_, { letter, reason }) => {
      showToast({ text: t('set-aside:done', { seats, letter, reason }) });
      focusAskLine();
    },
  });
  const back = () => {
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    focusAskLine();
  };
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(() => {
        if (ready) mutate(ready);
      })}
    >
      <Face
        title={t('setAside.title')}
        foot={
          <>
            {error && <RefusalNote sentence={say(error)} />}
            <Button type="submit" variant="filled" size="lg" fullWidth loading={isPending} disabled={!ready}>
              {form.values.kind === 'block'
                ? t('set-aside:block', { seats })
                : t('set-aside:keep', { seats })}
            </Button>
            <Button variant="subtle" fullWidth onClick={back}>
              {t('setAside.back')}
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          <HoldFields form={form} zone={event.timeZone} />
        </div>
      </Face>
    </form>
  );
}
