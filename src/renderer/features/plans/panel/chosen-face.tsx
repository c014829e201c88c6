import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../lib/query/operations';
import { seatsChosen } from '../editing/parts';
import { remove } from '../editing/copying';
import { cornersChosen } from '../editing/corners';
import { editAndChoose, useDesigner } from '../designer/designer';
import { usePartWords } from '../designer/use-part-words';
import { AreaFields } from './area-fields';
import { ArrangeFields } from './arrange-fields';
import { CornerFields } from './corner-fields';
import { CaptionFields, ShapeFields } from './drawing-fields';
import styles from './fields.module.css';
import { MarkFields } from './mark-fields';
import { PlanFields } from './plan-fields';
import { RowFields } from './row-fields';
import { SeatFields } from './seat-fields';
import { TableFields } from './table-fields';

/** Plain fields for whatever is chosen; for the whole plan when nothing is. */
export const ChosenFace = memo(function ChosenFace({ known }: { known: Output<'plans', 'get'> }) {
  const { t } = useTranslation('plans');
  const plan = useDesigner((state) => state.history.present);
  const chosen = useDesigner((state) => state.chosen);
  const title = useChosenTitle();
  if (chosen.size === 0) return <PlanFields plan={plan} known={known} />;
  const seats = seatsChosen(plan, chosen);
  const rows = plan.rows.filter(({ id }) => chosen.has(id));
  const tables = plan.tables.filter(({ id }) => chosen.has(id));
  const areas = plan.areas.filter(({ id }) => chosen.has(id));
  const shapes = plan.shapes.filter(({ id }) => chosen.has(id));
  const captions = plan.captions.filter(({ id }) => chosen.has(id));
  const outline = cornersChosen(plan, chosen);
  const [seat] = seats;
  const [table, area, shape, caption] = [tables[0], areas[0], shapes[0], captions[0]];
  return (
    <div className={styles.fields}>
      <h2 className={styles.title}>{title}</h2>
      {seat && seats.length === 1 && <SeatFields plan={plan} seat={seat} />}
      {rows.length > 0 && <RowFields rows={rows} />}
      {table && tables.length === 1 && rows.length === 0 && <TableFields table={table} />}
      {area && areas.length === 1 && <AreaFields area={area} />}
      {shape && shapes.length === 1 && <ShapeFields shape={shape} />}
      {outline && <CornerFields outline={outline} />}
      {caption && captions.length === 1 && <CaptionFields caption={caption} />}
      {(seats.length > 0 || areas.length > 0) && <MarkFields plan={plan} seats={seats} areas={areas} />}
      <ArrangeFields />
      <div className={styles.group}>
        <Button color="danger" variant="subtle" onClick={() => editAndChoose(remove)}>
          {t('arrange.remove')}
        </Button>
      </div>
    </div>
  );
});

/** "Row K, 16 seats", "3 rows, 48 seats", "5 parts". */
function useChosenTitle(): string {
  const { t } = useTranslation('plans');
  const words = usePartWords();
  const plan = useDesigner((state) => state.history.present);
  const chosen = useDesigner((state) => state.chosen);
  const holders = [...plan.rows, ...plan.tables].filter(({ id }) => chosen.has(id));
  const seats = seatsChosen(plan, chosen);
  const [holder] = holders;
  if (holder && chosen.size === 1) return words.holder(holder);
  if (holders.length === chosen.size) {
    return t('part.rows', { count: holders.length, seats: words.seats(seats.length) });
  }
  if (seats.length === chosen.size) return words.seats(seats.length);
  const area = plan.areas.find(({ id }) => chosen.has(id));
  if (area && chosen.size === 1) return words.area(area);
  const shape = plan.shapes.find(({ id }) => chosen.has(id));
  if (shape && chosen.size === 1) return words.shape(shape);
  const caption = plan.captions.find(({ id }) => chosen.has(id));
  if (caption && chosen.size === 1) return t('part.caption', { text: caption.text });
  return t('part.several', { count: chosen.size });
}
