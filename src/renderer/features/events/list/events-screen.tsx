import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../../shared/contract/events';
import { paths } from '../../../lib/paths';
import { useContractList } from '../../../lib/query/use-contract';
import { useMay } from '../../../lib/standing';
import { useListAddress } from '../../../lib/use-list-address';
import { useToday } from '../../../lib/use-today';
import { Screen } from '../../../ui/screen/screen';
import { EventsFoot } from './events-foot';
import { EventsTools } from './events-tools';
import { EventsBody } from './events-body';
import styles from './events-screen.module.css';
import { tabInput, tabOf } from './event-tabs';
import { NewEventButton } from './new-event-button';
import { Peek } from './peek';
import { useEventCommands } from './use-event-commands';

/** Every event: search, tabs, rows, a quick look at the house. */
export function EventsScreen() {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const today = useToday();
  const mayEdit = useMay('manager');
  const address = useListAddress();
  const tab = tabOf(address.tab);
  const list = useContractList('events', 'list', tabInput(tab, address.asked, today));
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isPeeking, setPeeking] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const active = list.items.find((event) => event.id === activeId) ?? list.items[0];

  const open = (event: EventSummary) => {
    if (mayEdit) return navigate(paths.editEvent(event.id));
    if (event.status === 'on_sale' && !event.isArchived) return navigate(paths.sale(event.id));
    setActiveId(event.id);
    setPeeking(true);
  };
  useEventCommands({ active, mayEdit, frame, isPeeking, onClosePeek: () => setPeeking(false) });

  return (
    <div ref={frame} className={styles.frame}>
      <Screen
        title={t('list.title')}
        layout="list"
        tools={<EventsTools tab={tab} address={address} today={today} frame={frame} />}
        actions={mayEdit && <NewEventButton />}
        foot={<EventsFoot mayEdit={mayEdit} />}
      >
        <EventsBody
          list={list}
          tab={tab}
          search={address.asked}
          today={today}
          onShowAll={() => address.setTab('all')}
          onOpen={(event) => void open(event)}
          onPeek={() => setPeeking(!isPeeking)}
          onActive={(event) => setActiveId(event.id)}
        />
      </Screen>
      {isPeeking && active && <Peek event={active} onClose={() => setPeeking(false)} />}
    </div>
  );
}
