import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxOfficeEvent } from '../../../shared/contract/events';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { codeOf } from '../../../shared/domain/seat-state';
import { useCommands } from '../../lib/commands/use-commands';
import { useMay } from '../../lib/standing';
import type { House } from '../../seat-map/engine/house';
import type { MapHandle } from '../../seat-map/map/map-types';
import { CommandButton } from '../../ui/command-button/command-button';
import { Region } from '../../ui/region/region';
import { SplitPane } from '../../ui/split-pane/split-pane';
import { EditHold } from './edit-hold';
import { HoldList } from './hold-list';
import { HoldsMap } from './holds-map';
import { NewHold } from './new-hold';
import { PickSeats } from './pick-seats';
import styles from './holds.module.css';

type Props = {
  event: BoxOfficeEvent;
  holds: readonly NamedHold[];
  house: House;
  states: Uint8Array;
};

const free = codeOf('free');

/** The house on the left, what is set aside of it on the right: a list, one of them to edit, or a new one for the seats picked. */
export function HoldsDesk({ event, holds, house, states }: Props) {
  const { t } = useTranslation('set-aside');
  const mayPlace = useMay('manager');
  const map = useRef<MapHandle>(null);
  const [chosenId, choose] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [wished, setWished] = useState<readonly number[]>([]);
  const [ringed, setRinged] = useState<readonly number[]>([]);
  // What somebody else took meanwhile cannot be set aside any more.
  const picked = wished.filter((seatNo) => states[seatNo - 1] === free);
  const chosen = holds.find(({ id }) => id === chosenId) ?? null;
  const kept = useMemo(() => chosen?.keeps.map(({ seatNo }) => seatNo) ?? [], [chosen]);
  const toList = () => {
    choose(null);
    setNew(false);
    setWished([]);
  };
  const open = (hold: NamedHold) => {
    setNew(false);
    setWished([]);
    choose(hold.id);
    map.current?.flyTo(hold.keeps.map(({ seatNo }) => seatNo).filter((seatNo) => seatNo <= house.count));
  };
  useCommands([
    {
      id: 'holds.new',
      label: t('new'),
      group: 'screen',
      keys: ['mod+enter'],
      whyNot: newWhyNot(),
      run: () => setNew(true),
    },
    {
      id: 'holds.list',
      label: t('toList'),
      group: 'screen',
      keys: ['Escape'],
      inPalette: false,
      whyNot: chosen || isNew || picked.length > 0 ? undefined : t('whyNot.atList'),
      run: toList,
    },
  ]);
  const pick = (next: React.ReactNode) => (
    <PickSeats
      key={chosenId ?? ''}
      event={event}
      house={house}
      states={states}
      picked={picked}
      onPick={setWished}
      onPoint={setRinged}
      focusFirst={chosen === null}
    >
      {next}
    </PickSeats>
  );

  return (
    <SplitPane
      width={420}
      main={
        <Region label={t('house')} className={styles.map}>
          <HoldsMap
            handle={map}
            event={event}
            house={house}
            states={states}
            kept={kept}
            picked={picked}
            ringed={ringed}
            onPick={mayPlace ? setWished : () => undefined}
            onHold={(seatNo) => {
              const hold = holds.find(({ keeps }) => keeps.some((seat) => seat.seatNo === seatNo));
              if (hold) open(hold);
            }}
          />
        </Region>
      }
      panel={
        <Region label={t('title')} className={styles.panel}>
          {face()}
        </Region>
      }
    />
  );

  function face() {
    if (isNew && picked.length > 0)
      return <NewHold event={event} house={house} seatNos={picked} onDone={toList} />;
    if (chosen)
      return (
        <EditHold
          key={chosen.id}
          hold={chosen}
          zone={event.timeZone}
          house={house}
          picked={picked}
          pick={pick}
          onAdded={() => setWished([])}
          onDone={toList}
        />
      );
    return (
      <HoldList holds={holds} zone={event.timeZone} onOpen={open}>
        {mayPlace &&
          pick(
            <CommandButton id="holds.new" variant="filled" data-picked-next>
              {t('new')}
            </CommandButton>,
          )}
      </HoldList>
    );
  }

  function newWhyNot(): string | undefined {
    if (!mayPlace) return t('whyNot.managerOnly');
    return picked.length === 0 || chosen ? t('whyNot.noSeats') : undefined;
  }
}
