import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { wallClockOf } from '../../lib/format/wall-clock';
import { useContractQuery } from '../../lib/query/use-contract';
import { useNow } from '../../lib/use-now';
import { useToday } from '../../lib/use-today';
import { Screen } from '../../ui/screen/screen';
import { Aside } from './aside';
import { readEvening } from './evening';
import { Hero } from './hero';
import { LaterEvents } from './later-events';
import { readNeeds } from './needs';
import { NeedsYou } from './needs-you';
import { NoEvents } from './no-events';
import styles from './tonight-screen.module.css';
import { TonightWaiting } from './tonight-waiting';

/** Shows that began the evening before still count as tonight's after midnight. */
const eveningBefore = 3 * 60 * 60_000;

/** Home: the next event with its living house, what comes after it, what needs somebody, the last sale here. */
export function TonightScreen() {
  const { t } = useTranslation('tonight');
  const format = useFormat();
  const now = useNow(10_000);
  const today = useToday();
  const startsFrom = new Date(new Date(today.from).getTime() - eveningBefore).toISOString();
  const { data, error, refetch } = useContractQuery('events', 'list', {
    startsFrom,
    order: 'soonest_first',
    limit: 60,
  });
  const events = useMemo(() => data?.items ?? [], [data]);
  const evening = readEvening(events, now, today, (at, zone) => wallClockOf(at, zone).hour);
  const needs = readNeeds(events, now, today);
  const { next, later, day } = evening;
  const title = next ? t(`day.${day}`, { day: format.longDay(next.startsAt, next.timeZone) }) : t('title');

  if (!data) return <TonightWaiting title={t('title')} error={error} onRetry={() => void refetch()} />;
  return (
    <Screen title={title} layout="list">
      <div className={styles.room}>
        <div className={styles.columns}>
          <div className={styles.main}>
            {next ? <Hero key={next.id} event={next} now={now} /> : <NoEvents drafts={events} />}
            {later.length > 0 && <LaterEvents events={later} />}
            {needs.length > 0 && <NeedsYou needs={needs} />}
          </div>
          <Aside since={today.from} />
        </div>
      </div>
    </Screen>
  );
}
