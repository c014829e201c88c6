import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Hold } from '../../../../shared/contract/holds';
import { personRole, type PersonRole } from '../../../../shared/contract/operation';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { DateTimeInput } from '../../../ui/date-time-input/date-time-input';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Segments } from '../../../ui/segments/segments';
import { showToast } from '../../../ui/toast/toast';
import { changeSale } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import { useSeatsSaid } from '../use-seats-said';
import { Face } from './face';
import styles from './set-aside-face.module.css';

type Fields = {
  kind: 'hold' | 'block';
  reason: string;
  letter: string;
  owner: string;
  releaseAt: string | null;
  breakableBy: PersonRole;
};

/** The seats of the sale are kept back for somebody, or blocked. The first letter of the reason stands on the map until another is typed. */
export function SetAsideFace({ hold }: { hold: Hold }) {
  const { t } = useTranslation(['sale', 'common']);
  const said = useSeatsSaid();
  const say = useRefusal();
  const { sale, event, managing, focusAskLine } = useSaleView();
  const form = useForm<Fields>({
    initialValues: {
      kind: 'hold',
      reason: '',
      letter: '',
      owner: '',
      releaseAt: null,
      breakableBy: 'manager',
    },
  });
  const { values } = form;
  const letter = values.letter === '' ? firstLetter(values.reason) : values.letter;
  const isReady = values.reason.trim() !== '' && letter !== '';
  const seats = said(hold.seats.map((seat) => seat.label));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      managing.setAside({
        kind: values.kind,
        reason: values.reason.trim(),
        owner: values.owner.trim(),
        letter,
        releaseAt: values.releaseAt,
        breakableBy: values.breakableBy,
      }),
    onSuccess: () => {
      showToast({ text: t('setAside.done', { seats, letter, reason: values.reason.trim() }) });
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
        if (isReady) mutate();
      })}
    >
      <Face
        title={t('setAside.title')}
        foot={
          <>
            {error && <RefusalNote sentence={say(error)} />}
            <Button
              type="submit"
              variant="filled"
              size="lg"
              fullWidth
              loading={isPending}
              disabled={!isReady}
            >
              {values.kind === 'block' ? t('setAside.block', { seats }) : t('setAside.keep', { seats })}
            </Button>
            <Button variant="subtle" fullWidth onClick={back}>
              {t('refused.goOn')}
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          <Segments
            label={t('setAside.kind')}
            value={values.kind}
            segments={[
              { value: 'hold', label: t('setAside.hold') },
              { value: 'block', label: t('setAside.blocked') },
            ]}
            onChange={(kind) => form.setFieldValue('kind', kind)}
          />
          <TextInput
            autoFocus
            maxLength={200}
            label={values.kind === 'block' ? t('setAside.why') : t('setAside.whom')}
            placeholder={values.kind === 'block' ? t('setAside.whyExample') : t('setAside.whomExample')}
            {...form.getInputProps('reason')}
          />
          <div className={styles.pair}>
            <TextInput
              label={t('setAside.letter')}
              maxLength={1}
              value={letter}
              onChange={({ currentTarget: { value } }) => form.setFieldValue('letter', firstLetter(value))}
            />
            <TextInput label={t('setAside.owner')} maxLength={200} {...form.getInputProps('owner')} />
          </div>
          <DateTimeInput
            label={t('setAside.until')}
            description={t('setAside.untilHint')}
            zone={event.timeZone}
            value={values.releaseAt}
            onChange={(value) => form.setFieldValue('releaseAt', value)}
          />
          <Select
            label={t('setAside.breakableBy')}
            allowDeselect={false}
            data={personRole.options.map((role) => ({ value: role, label: t(`setAside.role.${role}`) }))}
            value={values.breakableBy}
            onChange={(role) => form.setFieldValue('breakableBy', personRole.catch('manager').parse(role))}
          />
        </div>
      </Face>
    </form>
  );
}

/** The first letter A–Z in a text, in capitals; `''` where there is none. */
function firstLetter(text: string): string {
  return /[a-z]/i.exec(text.normalize('NFD'))?.[0].toUpperCase() ?? '';
}
