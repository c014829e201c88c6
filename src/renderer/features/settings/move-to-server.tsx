import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { emptyConnection, sharedServerOf, type ConnectionValues } from '../../lib/database/connection-values';
import { useConnectionFaults } from '../../lib/database/use-connection-faults';
import { useContractCommand } from '../../lib/query/use-contract';
import { hasCode } from '../../lib/refusals/has-code';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { ConnectionFields } from '../../ui/connection/connection-fields';
import { ConnectionTry } from '../../ui/connection/connection-try';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { CopyStatement } from './copy-statement';
import type { DatabaseChoice } from './database-now';
import { UpgradeDatabase } from './upgrade-database';
import styles from './settings.module.css';

/** The way to a shared server: fill in, test, use. The password is asked for again, since nobody may read it back. */
export function MoveToServer({ now }: { now: DatabaseChoice }) {
  const { t } = useTranslation('settings');
  const say = useRefusal();
  const validate = useConnectionFaults();
  const form = useForm<ConnectionValues>({ initialValues: valuesOf(now), validate });
  const test = useContractCommand('database', 'test');
  const use = useContractCommand('database', 'useShared');
  const move = (keepPlainly: boolean) => {
    if (form.validate().hasErrors) return;
    const server = sharedServerOf(form.getValues());
    use.mutate(keepPlainly ? { ...server, keepPlainly } : server);
  };
  const isBehind = hasCode(use.error, 'schema_older') || test.data?.problem === 'schema_older';
  const tryAgain = () => {
    use.reset();
    test.mutate(sharedServerOf(form.getValues()));
  };
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          move(false);
        }}
      >
        <ConnectionFields form={form} />
        <ConnectionTry
          asked={form.getValues()}
          isAsking={test.isPending}
          answer={test.data}
          onTest={() => {
            if (!form.validate().hasErrors) test.mutate(sharedServerOf(form.getValues()));
          }}
        />
        {use.error && (
          <RefusalNote
            sentence={say(use.error)}
            steps={hasCode(use.error, 'no_safe_storage') ? { keepPlainly: () => move(true) } : {}}
            focusFirst
          />
        )}
        <CopyStatement error={use.error} />
        <p className={styles.means}>{t('database.moveMeans')}</p>
        <Button type="submit" variant="filled" loading={use.isPending}>
          {t('database.useServer')}
        </Button>
      </form>
      {isBehind && <UpgradeDatabase server={placeOf(form.getValues())} onDone={tryAgain} />}
    </>
  );
}

/** The server as it is typed, without who signs in. */
function placeOf(values: ConnectionValues) {
  const { user: _user, password: _password, ...place } = sharedServerOf(values);
  return place;
}

function valuesOf(now: DatabaseChoice): ConnectionValues {
  if (now.kind === 'this_pc') return emptyConnection;
  return {
    ...emptyConnection,
    host: now.host ?? '',
    port: String(now.port ?? emptyConnection.port),
    database: now.database ?? '',
    user: now.user ?? '',
    encryption: now.encryption === 'off' ? 'off' : 'required',
  };
}
