import {
  IconArmchair,
  IconBorderOuter,
  IconBrush,
  IconCircleDashed,
  IconHandStop,
  IconLine,
  IconPointer,
  IconSeparatorVertical,
  IconShape,
  IconTypography,
  IconVectorSpline,
  type Icon,
} from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Region } from '../../../ui/region/region';
import { takeTool, tools, useDesigner, type Tool } from './designer';
import { toolKeys } from './tool-keys';
import styles from './tool-rail.module.css';

const icons: Record<Tool, Icon> = {
  select: IconPointer,
  seats: IconArmchair,
  row: IconLine,
  curve: IconVectorSpline,
  table: IconCircleDashed,
  area: IconBorderOuter,
  shape: IconShape,
  text: IconTypography,
  zone: IconBrush,
  aisle: IconSeparatorVertical,
  pan: IconHandStop,
};

/** The tools, an icon above its word. One Tab stop; arrows walk, letters work on the drawing. */
export const ToolRail = memo(function ToolRail() {
  const { t } = useTranslation('plans');
  const tool = useDesigner((state) => state.tool);
  const rail = useRef<HTMLDivElement>(null);
  const walk = (press: React.KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[press.key];
    if (step === undefined) return;
    press.preventDefault();
    const next = tools.at((index + step + tools.length) % tools.length) ?? 'select';
    takeTool(next);
    rail.current?.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus();
  };
  return (
    <Region label={t('tool.rail')} className={styles.rail}>
      <div ref={rail} className={styles.tools} role="radiogroup" aria-label={t('tool.rail')}>
        {tools.map((name, index) => {
          const ToolIcon = icons[name];
          return (
            <button
              key={name}
              type="button"
              role="radio"
              aria-checked={name === tool}
              tabIndex={name === tool ? 0 : -1}
              data-tool={name}
              title={`${t(`tool.${name}`)} (${toolKeys[name]})`}
              className={styles.tool}
              onClick={() => takeTool(name)}
              onKeyDown={(press) => walk(press, index)}
            >
              <ToolIcon size={20} stroke={1.75} aria-hidden />
              <span>{t(`tool.${name}`)}</span>
            </button>
          );
        })}
      </div>
    </Region>
  );
});
