import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../src/renderer/lib/format/use-format';
import { Actions } from '../../src/renderer/ui/actions/actions';
import { DateTimeInput } from '../../src/renderer/ui/date-time-input/date-time-input';
import { EmptyState } from '../../src/renderer/ui/empty-state/empty-state';
import { Figure } from '../../src/renderer/ui/figure/figure';
import { InlineConfirm } from '../../src/renderer/ui/inline-confirm/inline-confirm';
import { MoneyInput } from '../../src/renderer/ui/money-input/money-input';
import { Notice } from '../../src/renderer/ui/notice/notice';
import { Screen } from '../../src/renderer/ui/screen/screen';
import { SentenceField } from '../../src/renderer/ui/sentence-field/sentence-field';
import { SplitPane } from '../../src/renderer/ui/split-pane/split-pane';
import { StatusDot } from '../../src/renderer/ui/status-dot/status-dot';

/** Every control at once, as no screen would have it. */
export function ControlsScreen() {
  return <SplitPane main={<Form />} panel={<Panel />} />;
}

function Form() {
  const { t } = useTranslation();
  const [when, setWhen] = useState<string | null>('2026-12-05T20:00:00+07:00');
  const [price, setPrice] = useState<number | null>(450_000);
  return (
    <Screen
      layout="page"
      title={t('word.event')}
      actions={<Button variant="filled">{t('action.openSale')}</Button>}
    >
      <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
        <TextInput label={t('word.event')} defaultValue="Jazz di Kota" />
        <DateTimeInput label="When" zone="Asia/Jakarta" value={when} onChange={setWhen} />
        <MoneyInput label={t('word.price')} currency="IDR" value={price} onChange={setPrice} w={200} />
        <SentenceField
          label="Selling times"
          sentence="Sells from now to 30 min after the start. Holds 8 min."
        >
          <TextInput label="Minutes after the start" defaultValue="30" />
        </SentenceField>
        <Notice tone="warn" actions={[{ label: 'Take K15–K16', onClick: () => {} }]}>
          K14 was just sold at Till 1. K15–K16 beside it are free.
        </Notice>
        <Notice tone="danger">No connection since 19.02, so nothing was sold or changed.</Notice>
        <Actions
          affirmative={
            <Button variant="filled" size="lg">
              {t('action.openSale')}
            </Button>
          }
          other={<Button size="lg">{t('action.saveDraft')}</Button>}
        />
        <EmptyState title="No events tonight." action={<Button>{t('action.open')}</Button>}>
          Next: Jazz di Kota, Sat 5 Dec.
        </EmptyState>
      </div>
    </Screen>
  );
}

function Panel() {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAsking, setAsking] = useState(true);
  return (
    <div style={{ display: 'grid', gap: 24, padding: 24 }}>
      <div>
        {t('word.total')}
        <Figure size="total">{format.money(600_000, 'IDR')}</Figure>
      </div>
      <div>
        {t('word.change')}
        <Figure size="change">{format.money(100_000, 'IDR')}</Figure>
      </div>
      <div style={{ display: 'flex', gap: 16 }}>
        <StatusDot tone="good">Live</StatusDot>
        <StatusDot tone="warn">Reconnecting</StatusDot>
        <StatusDot tone="danger">Gone</StatusDot>
        <StatusDot tone="quiet">Starting</StatusDot>
      </div>
      {isAsking ? (
        <InlineConfirm
          question="Cancel K12? (K13 is inside and stays.)"
          keep={t('action.keepBooking')}
          destroy={t('action.cancelBooking')}
          onKeep={() => setAsking(false)}
          onDestroy={() => setAsking(false)}
        >
          K12 is free at once. The history stays.
        </InlineConfirm>
      ) : (
        <Button onClick={() => setAsking(true)}>{t('action.cancelBooking')}</Button>
      )}
    </div>
  );
}
