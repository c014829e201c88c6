import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPhoto, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseSheets } from '../../../shared/domain/paper/house-sheets';
import type { PaperHouse, SeatsNow } from '../../../shared/domain/paper/paper-house';
import type { PaperWords } from '../../../shared/domain/paper/paper-legend';
import { useFormat } from '../../lib/format/use-format';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { Dialog } from '../../ui/dialog/dialog';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { Segments } from '../../ui/segments/segments';
import styles from './paper-dialog.module.css';
import { useSheetOutlets } from './use-sheet-outlets';

type Props = { house: PaperHouse; now: SeatsNow | null; words: PaperWords; onClose: () => void };

/** A larger house would be more sheets than anybody pins to a wall; it is spread only when somebody wants that. */
const mostSpread = 5_000;

/** The house as it will be on paper, and the ways there: PDF, picture, printer. */
export function PaperDialog({ house, now, words, onClose }: Props) {
  const { t } = useTranslation(['files', 'common']);
  const format = useFormat();
  const say = useRefusal();
  const [paper, setPaper] = useState<'A4' | 'A3'>('A4');
  const [spread, setSpread] = useState<'one' | 'readable'>(house.x.length > mostSpread ? 'one' : 'readable');
  const [shown, show] = useState(0);
  const sheets = useMemo(
    () => houseSheets({ house, now, words, paper, spread }),
    [house, now, words, paper, spread],
  );
  const outlets = useSheetOutlets({ title: words.title, paper, sheets }, () =>
    houseSheets({ house, now, words, paper, spread: 'one' }),
  );
  const count = sheets.pages.length;
  const at = Math.min(shown, count - 1);
  const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <Dialog label={t('paper.title')} onClose={onClose} size="wide">
      <div className={styles.dialog}>
        <h2 className={styles.title}>{t('paper.title')}</h2>
        <div className={styles.columns}>
          <div className={styles.preview}>
            <SheetPicture
              svg={sheets.pages[at] ?? ''}
              label={t('paper.preview', { title: words.title, n: at + 1, of: count })}
            />
          </div>
          <div className={styles.fields}>
            <div>
              <p className={styles.label}>{t('paper.paper')}</p>
              <Segments
                label={t('paper.paper')}
                value={paper}
                segments={(['A4', 'A3'] as const).map((value) => ({ value, label: value }))}
                onChange={setPaper}
              />
            </div>
            <div>
              <p className={styles.label}>{t('paper.spread')}</p>
              <Segments
                label={t('paper.spread')}
                value={spread}
                segments={(['readable', 'one'] as const).map((value) => ({
                  value,
                  label: t(`paper.${value}`),
                }))}
                onChange={setSpread}
              />
              <p className={styles.why}>{t('paper.sheets', { count, n: format.number(count) })}</p>
            </div>
            {count > 1 && (
              <div className={styles.steps}>
                <Button variant="subtle" disabled={at === 0} onClick={() => show(at - 1)}>
                  {t('paper.previous')}
                </Button>
                <Button variant="subtle" disabled={at === count - 1} onClick={() => show(at + 1)}>
                  {t('paper.next')}
                </Button>
              </div>
            )}
            {outlets.error !== null && <RefusalNote sentence={say(outlets.error)} />}
            <div className={styles.ways}>
              <Button
                variant="filled"
                autoFocus
                leftSection={<IconFileTypePdf {...icon} />}
                loading={outlets.working === 'pdf'}
                onClick={outlets.savePdf}
              >
                {t('paper.pdf')}
              </Button>
              <Button
                leftSection={<IconPhoto {...icon} />}
                loading={outlets.working === 'png'}
                onClick={outlets.savePng}
              >
                {t('paper.png')}
              </Button>
              <Button
                leftSection={<IconPrinter {...icon} />}
                loading={outlets.working === 'print'}
                onClick={outlets.print}
              >
                {t('paper.print')}
              </Button>
              <Button variant="subtle" onClick={onClose}>
                {t('common:action.back')}
              </Button>
            </div>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** One sheet, drawn by the browser from the same drawing that is printed. */
function SheetPicture({ svg, label }: { svg: string; label: string }) {
  const address = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img className={styles.sheet} src={address} alt={label} />;
}
