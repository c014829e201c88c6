import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { BoxOfficeEvent } from '../../../shared/contract/events';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { labelOf } from '../../seat-map/engine/labels';
import type { House } from '../../seat-map/engine/house';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import { useSeatsSaid } from '../../lib/format/use-seats-said';
import { emptyHold, HoldFields, readHold, type HoldDraft } from '../../seat-map/kept-back/hold-fields';
import styles from './holds.module.css';

type Props = { event: BoxOfficeEvent; house: House; seatNos: readonly number[]; onDone: () => void };

/** Sets the seats picked aside. */
export function NewHold({ event, house, seatNos, onDone }: Props) {
  const { t } = useTranslation(['set-aside', 'common']);
  const said = useSeatsSaid();
  const say = useRefusal();
  const form = useForm<HoldDraft>({ initialValues: emptyHold });
  const seats = said(seatNos.map((seatNo) => labelOf(house.layout, seatNo)));
  const ready = readHold(form.values);
  const place = useContractCommand('namedHolds', 'place', {
    onSuccess: ({ letter, reason }) => {
      showToast({ text: t('done', { seats, letter, reason }) });
      onDone();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(() => {
        if (ready) place.mutate({ eventId: event.id, seatNos: [...seatNos], ...ready });
      })}
    >
      <h2 className={styles.title}>{t('setAside', { seats })}</h2>
      <HoldFields form={form} zone={event.timeZone} />
      {place.error && <RefusalNote sentence={say(place.error)} />}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={place.isPending} disabled={!ready}>
          {form.values.kind === 'block' ? t('block', { seats }) : t('keep', { seats })}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common:action.back')}
        </Button>
      </div>
    </form>
  );
}
