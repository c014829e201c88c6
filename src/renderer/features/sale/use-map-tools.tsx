import { Button } from '@mantine/core';
import { IconLayoutGrid, IconLetterCase, IconList, IconNumber123 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../lib/commands/use-commands';
import type { SeatLook } from '../../../shared/domain/seat-palette';
import type { SeatText } from '../../seat-map/engine/scene';
import styles from './map-desk.module.css';

/** How the house is looked at: drawn or as a list, what stands in the seats, which zone, state or kind alone keeps its colour. */
export function useMapTools(zoneCount: number) {
  const { t } = useTranslation('sale');
  const [shows, setShows] = useState<'map' | 'list'>('map');
  const [seatText, setSeatText] = useState<SeatText>('number');
  const [zone, setZone] = useState<number | null>(null);
  const [only, setOnly] = useState<SeatLook | null>(null);
  const [kind, setKind] = useState<number | null>(null);
  const isList = shows === 'list';
  const isZone = seatText === 'zone';
  const listLabel = isList ? t('tools.map') : t('tools.list');
  const textLabel = isZone ? t('tools.numbers') : t('tools.letters');
  const switchView = () => setShows(isList ? 'map' : 'list');
  const switchText = () => setSeatText(isZone ? 'number' : 'zone');
  const hasLetters = zoneCount > 1;

  useCommands([
    { id: 'view.list', label: listLabel, group: 'view', run: switchView },
    ...(hasLetters
      ? [{ id: 'view.seatText', label: textLabel, group: 'view' as const, run: switchText }]
      : []),
  ]);
  const ListIcon = isList ? IconLayoutGrid : IconList;
  const TextIcon = isZone ? IconNumber123 : IconLetterCase;
  const buttons = (
    <div className={styles.tools}>
      {hasLetters && !isList && (
        <Tool
          label={textLabel}
          icon={<TextIcon size={16} stroke={1.75} aria-hidden />}
          onClick={switchText}
        />
      )}
      <Tool label={listLabel} icon={<ListIcon size={16} stroke={1.75} aria-hidden />} onClick={switchView} />
    </div>
  );
  return { shows, seatText, zone, setZone, only, setOnly, kind, setKind, buttons };
}

function Tool({ label, icon, onClick }: { label: string; icon: React.ReactNode; onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" className={styles.tool} leftSection={icon} onClick={onClick}>
      {label}
    </Button>
  );
}
