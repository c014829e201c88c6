import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanVersionId } from '../../../../shared/domain/ids';
import { useContractQuery } from '../../../lib/query/use-contract';
import { fitted } from '../../../seat-map/engine/camera';
import { drawPlan } from '../drawing/draw-plan';
import { planColours } from '../drawing/plan-colours';
import { flatten, planBox } from '../editing/picking';
import styles from './plan-picture.module.css';

/** A larger house is not fetched only to be shown in small. */
const mostPictured = 20_000;

/** The house of a version in small. */
export function PlanPicture({ version }: { version: { id: PlanVersionId; capacity: number } }) {
  const isSmall = version.capacity <= mostPictured;
  const { data } = useContractQuery(
    'plans',
    'version',
    { planVersionId: version.id },
    { enabled: isSmall, staleTime: 60_000 },
  );
  return data ? <DocumentPicture plan={data.document} label="" /> : null;
}

/** A house as it is drawn, as large as its place. An empty label: it only decorates. */
export function DocumentPicture({ plan, label }: { plan: PlanDocument; label: string }) {
  const { t } = useTranslation();
  const theme = useComputedColorScheme('light');
  const { ref, width, height } = useElementSize();
  const paper = useRef<HTMLCanvasElement>(null);
  const stage = t('word.stage').toUpperCase();
  useEffect(() => {
    const element = paper.current;
    const pen = element?.getContext('2d');
    if (!element || !pen || width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { background: _, ...bare } = plan;
    const flat = flatten(bare);
    const view = { width, height };
    const room = Math.min(width, height) * 0.06;
    const margins = { left: room, right: room, top: room, bottom: room };
    drawPlan(pen, {
      flat,
      chosen: new Set(),
      marked: new Set(),
      camera: fitted(planBox(flat), view, margins, 30),
      view,
      colours: planColours(theme, plan.zones),
      grid: 0,
      background: null,
      carried: { x: 0, y: 0 },
      stage,
      font: getComputedStyle(element).fontFamily,
    });
  }, [plan, theme, width, height, stage]);
  return (
    <div ref={ref} className={styles.frame}>
      <canvas
        ref={paper}
        className={styles.canvas}
        role="img"
        aria-label={label}
        aria-hidden={label === ''}
      />
    </div>
  );
}
