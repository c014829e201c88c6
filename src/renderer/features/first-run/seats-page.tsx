import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/contract/session';
import { emptyConnection, sharedServerOf, type ConnectionValues } from '../../lib/database/connection-values';
import { useConnectionFaults } from '../../lib/database/use-connection-faults';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { hasCode } from '../../lib/refusals/has-code';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { ConnectionFields } from '../../ui/connection/connection-fields';
import { ConnectionTry } from '../../ui/connection/connection-try';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { NextButton } from './next-button';
import { PlaceChoice } from './place-choice';
import { RegionField } from './region-field';
import { ThereAlready } from './there-already';
import styles from './first-run.module.css';
import { useChooseSeats, type SeatsChoice } from './use-choose-seats';

type Place = 'this_pc' | 'shared';

/** First page: where the seats are kept, and how money and time are written here. */
export function SeatsPage({ onFound }: { onFound: (state: Standing['state']) => void }) {
  const { t } = useTranslation(['first-run', 'common']);
  const say = useRefusal();
  const current = useContractQuery('database', 'current', {});
  const test = useContractCommand('database', 'test');
  const choose = useChooseSeats(onFound);
  const [chosen, setChosen] = useState<Place | null>(null);
  const validate = useConnectionFaults();
  const form = useForm<ConnectionValues>({ initialValues: emptyConnection, validate });
  const place = chosen ?? current.data?.kind ?? 'this_pc';
  const isFixed = current.data?.fromEnvironment ?? false;
  // A server that works already (chosen a moment ago, or by the environment) is not asked for again.
  const isThere = current.data?.kind === 'shared' && chosen === null;

  const go = (keepPlainly: boolean) => {
    const choice = isThere ? asIs : choiceOf(place, current.data?.kind);
    if (choice !== 'ask') choose.mutate(choice);
    else if (!form.validate().hasErrors)
      choose.mutate({ kind: 'shared', server: form.getValues(), keepPlainly });
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        go(false);
      }}
    >
      <div>
        <h1 className={styles.title}>{t('seats.title')}</h1>
        <p className={styles.lead}>{t('seats.lead')}</p>
      </div>
      {isThere ? (
        <ThereAlready
          host={current.data?.host ?? ''}
          isFixed={isFixed}
          onAnother={() => setChosen('shared')}
        />
      ) : (
        <PlaceChoice value={place} onChange={setChosen} />
      )}
      {place === 'shared' && !isThere && (
        <div className={styles.server}>
          <ConnectionFields form={form} />
          <ConnectionTry
            asked={form.getValues()}
            isAsking={test.isPending}
            answer={test.data}
            onTest={() => {
              if (!form.validate().hasErrors) test.mutate(sharedServerOf(form.getValues()));
            }}
          />
        </div>
      )}
      <RegionField />
      {choose.error !== null && (
        <RefusalNote
          sentence={say(choose.error)}
          steps={hasCode(choose.error, 'no_safe_storage') ? { keepPlainly: () => go(true) } : {}}
          focusFirst
        />
      )}
      <div className={styles.ways}>
        <NextButton isWaiting={choose.isPending}>{t('common:action.continue')}</NextButton>
      </div>
    </form>
  );
}

const asIs: SeatsChoice = { kind: 'as_is' };

function choiceOf(place: Place, now: Place | undefined): SeatsChoice | 'ask' {
  if (place === 'shared') return 'ask';
  return now === 'shared' ? { kind: 'this_pc' } : asIs;
}
