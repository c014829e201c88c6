import { ActionIcon, Button, Select, TextInput, useComputedColorScheme } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneCode } from '../../../../shared/domain/plan/plan-values';
import type { PlanDocument, PlanZone } from '../../../../shared/domain/plan/plan-document';
import { useFormat } from '../../../lib/format/use-format';
import { seatKinds } from '../../../../shared/domain/seat-kind';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit, takeTool, useDesigner } from '../designer/designer';
import { freeLooks, planColours, zonePaint, type PlanColours } from '../drawing/plan-colours';
import { addZone, changeZone, removeZone, setZone } from '../editing/marking';
import styles from './fields.module.css';

/** The zones of the plan: what they are called, how many seats each has, and which one is on the brush. */
export function ZonesFace({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plans');
  const theme = useComputedColorScheme('light');
  const colours = useMemo(() => planColours(theme, plan.zones), [theme, plan.zones]);
  const counts = useMemo(() => countZones(plan), [plan]);
  const brush = useDesigner((state) => state.brush);
  const brushKind = useDesigner((state) => state.brushKind);
  const brushSize = useDesigner((state) => state.brushSize);
  const hasChosen = useDesigner((state) => state.chosen.size > 0);
  return (
    <div className={styles.fields}>
      <h2 className={styles.title}>{t('zones.title')}</h2>
      <p className={styles.second}>{t('zones.why')}</p>
      <ul className={styles.list}>
        {plan.zones.map((zone, index) => (
          <ZoneRow
            key={index}
            zone={zone}
            plan={plan}
            seats={counts.get(zone.code) ?? 0}
            paint={colours.zones.get(zone.code)}
            isOnBrush={zone.code === brush}
            colours={colours}
          />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => edit(addZone)}>{t('zones.add')}</Button>
        <Button
          disabled={!hasChosen || brush === ''}
          onClick={() => edit((before, chosen) => setZone(before, chosen, brush))}
        >
          {t('zones.giveChosen', { zone: brush })}
        </Button>
      </div>
      <div className={styles.pair}>
        <Select
          label={t('zones.brushPaints')}
          data={[
            { value: 'zone', label: t('zones.theZone', { zone: brush }) },
            ...seatKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          ]}
          value={brushKind ?? 'zone'}
          onChange={(value) => {
            takeTool('zone');
            useDesigner.setState({ brushKind: seatKinds.find((kind) => kind === value) ?? null });
          }}
        />
        <NumberField
          label={t('zones.brushSize')}
          min={0.5}
          max={20}
          step={0.5}
          decimalScale={1}
          value={brushSize}
          onChange={(value) => typeof value === 'number' && useDesigner.setState({ brushSize: value })}
        />
      </div>
    </div>
  );
}

type RowProps = {
  zone: PlanZone;
  plan: PlanDocument;
  seats: number;
  paint: { fill: string; sign: string } | undefined;
  isOnBrush: boolean;
  colours: PlanColours;
};

function ZoneRow({ zone, plan, seats, paint, isOnBrush, colours }: RowProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const recode = (typed: string) => {
    const code = typed.trim().toUpperCase();
    const isTaken = plan.zones.some((each) => each.code.toUpperCase() === code && each.code !== zone.code);
    if (!zoneCode.safeParse(code).success || isTaken) return;
    edit((before) => changeZone(before, zone.code, { code }), 'zone code');
    if (isOnBrush) useDesigner.setState({ brush: code });
  };
  return (
    <li className={styles.zone}>
      <button
        type="button"
        className={styles.swatch}
        style={{ background: paint?.fill, color: paint?.sign }}
        aria-pressed={isOnBrush}
        aria-label={t('zones.brush', { zone: zone.code })}
        title={t('zones.brush', { zone: zone.code })}
        onClick={() => {
          takeTool('zone');
          useDesigner.setState({ brush: zone.code, brushKind: null });
        }}
      >
        {zone.code.slice(0, 2)}
      </button>
      <TextInput
        aria-label={t('zones.code')}
        maxLength={8}
        value={zone.code}
        onChange={({ currentTarget }) => recode(currentTarget.value)}
      />
      <TextInput
        aria-label={t('zones.name', { zone: zone.code })}
        maxLength={80}
        value={zone.name}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value;
          edit((before) => changeZone(before, zone.code, { name: name || zone.code }), 'zone name');
        }}
      />
      <span className={styles.count}>
        {format.number(seats)}
        <ActionIcon
          aria-label={t('zones.remove', { zone: zone.code })}
          onClick={() => edit((before) => removeZone(before, zone.code))}
        >
          <IconTrash size={18} stroke={1.75} />
        </ActionIcon>
      </span>
      {isOnBrush && <ZoneColours zone={zone} colours={colours} />}
    </li>
  );
}

/** The colours that a zone can have: those of the map, which every eye tells apart. */
function ZoneColours({ zone, colours }: { zone: PlanZone; colours: PlanColours }) {
  const { t } = useTranslation('plans');
  const place = ((zone.colour - 1) % freeLooks) + 1;
  return (
    <div className={styles.colours} role="group" aria-label={t('zones.colours', { zone: zone.code })}>
      {Array.from({ length: freeLooks }, (_, index) => index + 1).map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles.colour}
          style={{ background: zonePaint(colours, colour).fill }}
          aria-pressed={colour === place}
          aria-label={t('zones.colour', { n: colour })}
          onClick={() => edit((before) => changeZone(before, zone.code, { colour }))}
        />
      ))}
    </div>
  );
}

function countZones(plan: PlanDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (zone: string | undefined, count: number) =>
    zone !== undefined && counts.set(zone, (counts.get(zone) ?? 0) + count);
  for (const { seats } of [...plan.rows, ...plan.tables]) for (const { zone } of seats) add(zone, 1);
  for (const { zone, capacity } of plan.areas) add(zone, capacity);
  return counts;
}
