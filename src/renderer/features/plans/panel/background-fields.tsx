import { Button, FileButton, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { capacityOf, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanBackground } from '../../../../shared/domain/plan/plan-drawing';
import { planBackground } from '../../../../shared/domain/plan/plan-drawing';
import { millimetre } from '../../../../shared/domain/plan/row-geometry';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit, planNow, useDesigner } from '../designer/designer';
import type { Traced } from '../tracing/trace-file';
import { TraceNotes, usualWidth } from '../tracing/trace-notes';
import { useTrace } from '../tracing/use-trace';
import styles from './fields.module.css';

/** Width in metres of a picture that does not say how large it is. */
const usualMetres = 30;

/** A picture or a page of a PDF to trace, under everything. */
export function BackgroundFields({ background }: { background: PlanBackground | undefined }) {
  const { t } = useTranslation('plans');
  const trace = useTrace(lay);
  const change = (part: Partial<PlanBackground>) =>
    edit(
      (plan) => (plan.background ? { ...plan, background: { ...plan.background, ...part } } : plan),
      'background',
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t('background.title')}</legend>
      <p className={styles.second}>{t('background.why')}</p>
      <div className={styles.buttons}>
        <FileButton
          accept="image/png,image/jpeg,image/webp,application/pdf"
          onChange={(file) => file && trace.take(file)}
        >
          {(props) => <Button {...props}>{t(background ? 'background.change' : 'background.add')}</Button>}
        </FileButton>
        {background && (
          <Button variant="subtle" onClick={() => edit(withoutBackground)}>
            {t('background.remove')}
          </Button>
        )}
      </div>
      <TraceNotes
        trace={trace}
        onWidth={(width) => background && change(aroundItsMiddle(background, width))}
      />
      {background && (
        <>
          <div className={styles.pair}>
            {(['x', 'y', 'width', 'turn'] as const).map((field) => (
              <NumberField
                key={field}
                label={t(`background.${field}`)}
                step={field === 'turn' ? 1 : 0.5}
                decimalScale={2}
                min={field === 'width' ? 0.5 : undefined}
                value={background[field]}
                onChange={(value) => typeof value === 'number' && change({ [field]: value })}
              />
            ))}
          </div>
          <label className={styles.second}>
            {t('background.opacity')}
            <Slider
              thumbLabel={t('background.opacity')}
              min={0}
              max={100}
              step={5}
              value={Math.round(background.opacity * 100)}
              onChange={(value) => change({ opacity: value / 100 })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}

function withoutBackground(plan: PlanDocument): PlanDocument {
  const { background: _, ...rest } = plan;
  return rest;
}

/** Wider or narrower without wandering to one side. */
function aroundItsMiddle({ x, width }: PlanBackground, wanted: number): Partial<PlanBackground> {
  return { x: millimetre(x + (width - wanted) / 2), width: millimetre(wanted) };
}

/** Another picture lies where the one before it lay. On an empty board the whole of it comes into view. */
function lay({ picture, paper }: Traced): void {
  const width = millimetre(paper ? usualWidth(paper) : usualMetres);
  const place = { x: millimetre(-width / 2), y: -5, width, turn: 0, opacity: paper ? 0.7 : 0.4 };
  const before = planNow();
  edit((plan) => ({ ...plan, background: planBackground.parse({ ...place, ...plan.background, picture }) }));
  if (!before.background && capacityOf(before) === 0) useDesigner.setState({ camera: null });
}
