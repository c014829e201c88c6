import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus, IconSelectAll } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../lib/commands/use-commands';
import type { Tool } from '../engine/gestures/gesture';
import type { MapView } from '../engine/map-view';
import styles from './map-tools.module.css';

type Props = { view: MapView; tool: Tool; onTool: (tool: Tool) => void };

/** A rectangle around seats; nearer, farther, the whole house: for who has no wheel. The keys are named in the titles. */
export function MapTools({ view, tool, onTool }: Props) {
  const { t } = useTranslation('seat-map');
  const isRectangle = tool === 'rectangle';
  const turn = () => onTool(isRectangle ? 'pan' : 'rectangle');
  useCommands([{ id: 'view.rectangle', label: t('tool.rectangle'), group: 'view', run: turn }]);
  const buttons = [
    { name: t('zoom.in'), key: '+', icon: IconPlus, run: () => view.zoom(1.4) },
    { name: t('zoom.out'), key: '−', icon: IconMinus, run: () => view.zoom(1 / 1.4) },
    { name: t('zoom.whole'), key: '*', icon: IconArrowsMaximize, run: () => view.flyToWhole() },
  ];
  return (
    <div className={styles.tools} role="group" aria-label={t('tool.label')}>
      <Tool
        name={t('tool.rectangle')}
        title={t('tool.rectangleHint')}
        icon={IconSelectAll}
        isPressed={isRectangle}
        run={turn}
      />
      {buttons.map(({ name, key, icon, run }) => (
        <Tool key={name} name={name} title={`${name} (${key})`} icon={icon} run={run} />
      ))}
    </div>
  );
}

type ToolProps = {
  name: string;
  title: string;
  icon: typeof IconPlus;
  /** For what can be on or off. */
  isPressed?: boolean;
  run: () => void;
};

function Tool({ name, title, icon: Icon, isPressed, run }: ToolProps) {
  return (
    <ActionIcon
      className={styles.button}
      aria-label={name}
      aria-pressed={isPressed}
      title={title}
      // The focus stays where the clerk types.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}
