import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatsNow } from '../../../shared/domain/paper/paper-house';
import { codeOf } from '../../../shared/domain/seat-state';
import { useCommands } from '../../lib/commands/use-commands';
import { useFormat } from '../../lib/format/use-format';
import type { Output } from '../../lib/query/operations';
import { useContractQuery } from '../../lib/query/use-contract';
import type { House } from '../engine/house';
import { useLiveHouse } from '../live/use-live-house';
import { PaperDialog } from './paper-dialog';
import { paperOfEvent } from './paper-of-event';
import { usePaperWords } from './use-paper-words';

type Event = Output<'events', 'get'>;

/** Offers the house of an event for paper, as it stands: `house.paper` in palette and menu. */
export function EventPaper({ event }: { event: Event }) {
  const { t } = useTranslation('files');
  const [isOpen, setOpen] = useState(false);
  useCommands([{ id: 'house.paper', label: t('paper.command'), group: 'screen', run: () => setOpen(true) }]);
  return isOpen ? <PaperOf event={event} onClose={() => setOpen(false)} /> : null;
}

/** Waits for the seats and takes them as they are then: a sheet that changes while one looks at it would be no sheet. */
function PaperOf({ event, onClose }: { event: Event; onClose: () => void }) {
  const { shown } = useLiveHouse(event.id);
  const { data: named } = useContractQuery('namedHolds', 'list', { eventId: event.id });
  const [at] = useState(() => new Date());
  const [taken, take] = useState<{ house: House; now: SeatsNow } | null>(null);
  if (taken === null && shown && named) {
    const letters = new Uint8Array(shown.house.count);
    for (const { letter, keeps } of named.items)
      for (const { seatNo } of keeps) letters[seatNo - 1] = letter.charCodeAt(0);
    take({ house: shown.house, now: { states: shown.states.slice(), letters } });
  }
  return taken ? <TakenHouse event={event} {...taken} at={at} onClose={onClose} /> : null;
}

type TakenProps = { event: Event; house: House; now: SeatsNow; at: Date; onClose: () => void };

function TakenHouse({ event, house, now, at, onClose }: TakenProps) {
  const { t, i18n } = useTranslation('files');
  const format = useFormat();
  const wordsOf = usePaperWords();
  const paper = useMemo(() => paperOfEvent(house, event.priceCategories), [house, event.priceCategories]);
  const words = useMemo(() => {
    return wordsOf({
      title: event.name,
      facts: [format.longDayAndTime(event.startsAt, event.timeZone), event.venue].filter(Boolean).join(' · '),
      figures: t('paper.figures', {
        sold: format.number(count(now, codeOf('booked')) + count(now, codeOf('checked_in'))),
        n: format.number(house.count),
        free: format.number(count(now, codeOf('free'))),
      }),
      at,
      zones: event.priceCategories.map(({ code, name, priceMinor }) => ({
        code,
        name,
        price: format.money(priceMinor, event.currency),
      })),
      areas: paper.areas.map(({ name }) => name),
      isOnSale: true,
    });
    // Facts are those of the moment at which the sheet was taken; only the language follows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [paper, at, i18n.language, format]);
  return <PaperDialog house={paper} now={now} words={words} onClose={onClose} />;
}

function count({ states }: SeatsNow, code: number): number {
  let found = 0;
  for (let i = 0; i < states.length; i += 1) if (states[i] === code) found += 1;
  return found;
}
