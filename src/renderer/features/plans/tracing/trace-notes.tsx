import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { Notice } from '../../../ui/notice/notice';
import { PdfPagePicker } from './pdf-page-picker';
import type { useTrace } from './use-trace';
import styles from './tracing.module.css';

/** Drawings of houses are mostly on paper at one of these; a sheet is laid on at the first. */
const scales = [100, 50, 200] as const;
const metresOfMillimetre = 0.001;

/** Width in metres of a sheet whose drawing is one hundredth as large as the house. */
export function usualWidth(paper: { width: number }): number {
  return paper.width * metresOfMillimetre * scales[0];
}

/** What becomes of the file that was chosen: being read, which page, why not, or at which scale it lies. */
export function TraceNotes({
  trace,
  onWidth,
}: {
  trace: ReturnType<typeof useTrace>;
  onWidth: (metres: number) => void;
}) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { state } = trace;
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return (
        <div className={styles.picker}>
          <p role="status">{t('tracing.reading', { name: state.name })}</p>
          <div className={styles.actions}>
            <Button onClick={trace.stop}>{t('tracing.stop')}</Button>
          </div>
        </div>
      );
    case 'pages': {
      const { name, pdf } = state;
      return (
        <PdfPagePicker
          name={name}
          pdf={pdf}
          onPick={(page) => trace.pick(name, pdf, page)}
          onClose={trace.stop}
        />
      );
    }
    case 'refused':
      return (
        <div role="alert">
          <Notice tone="danger">{t(`tracing.refused.${state.fault}`, { name: state.name })}</Notice>
        </div>
      );
    case 'laid': {
      const { paper } = state;
      if (!paper) return null;
      const actions = scales.map((scale) => ({
        label: `1:${scale}`,
        onClick: () => onWidth(paper.width * metresOfMillimetre * scale),
      }));
      return (
        <div role="status">
          <Notice tone="info" actions={actions}>
            {t('tracing.scale', { width: format.number(Math.round(paper.width)) })}
          </Notice>
        </div>
      );
    }
  }
}
