import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { NumberField } from '../../../ui/number-field/number-field';
import type { Pdf } from './open-pdf';
import styles from './tracing.module.css';

type Props = { name: string; pdf: Pdf; onPick: (page: number) => void; onClose: () => void };

const shownSide = 640;

/** Which page of a PDF lies under the plan, with a look at it. */
export function PdfPagePicker({ name, pdf, onPick, onClose }: Props) {
  const { t } = useTranslation(['plans', 'common']);
  const format = useFormat();
  const [page, setPage] = useState(1);
  const picker = useRef<HTMLDivElement>(null);
  useEffect(() => picker.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={picker} className={styles.picker}>
      <p>{t('tracing.pages', { name, n: format.number(pdf.pages) })}</p>
      <NumberField
        label={t('tracing.page')}
        autoFocus
        min={1}
        max={pdf.pages}
        clampBehavior="strict"
        allowDecimal={false}
        value={page}
        onChange={(value) => typeof value === 'number' && value >= 1 && setPage(value)}
        onKeyDown={({ key }) => key === 'Enter' && onPick(page)}
      />
      <PageLook key={page} pdf={pdf} page={page} label={t('tracing.pageN', { n: format.number(page) })} />
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => onPick(page)}>
          {t('tracing.lay', { n: format.number(page) })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common:action.back')}
        </Button>
      </div>
    </div>
  );
}

/** The page small; an empty sheet until it is drawn, or where it cannot be. */
function PageLook({ pdf, page, label }: { pdf: Pdf; page: number; label: string }) {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    pdf.draw(page, shownSide).then(
      ({ canvas }) => !isGone && setPicture(canvas.toDataURL('image/png')),
      // Picking the page says what is wrong with it.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [pdf, page]);
  return picture ? (
    <img className={styles.look} src={picture} alt={label} />
  ) : (
    <div className={styles.look} data-waiting />
  );
}
