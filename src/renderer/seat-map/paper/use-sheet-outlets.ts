import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseSheets } from '../../../shared/domain/paper/house-sheets';
import type { Paper } from '../../../shared/domain/paper/paper-sheets';
import { client } from '../../lib/client';
import { showToast } from '../../ui/toast/toast';
import { pictureOfSheet } from './picture-of-sheet';

type Drawn = { title: string; paper: Paper; sheets: HouseSheets };
type Outlet = 'pdf' | 'png' | 'print';

/** The ways of sheets out of the window. A picture is always the whole house on one sheet. */
export function useSheetOutlets({ title, paper, sheets }: Drawn, onOneSheet: () => HouseSheets) {
  const { t } = useTranslation('files');
  const [working, setWorking] = useState<Outlet | null>(null);
  const [error, setError] = useState<unknown>(null);
  const drawn = { title: title.slice(0, 300), paper, isLandscape: sheets.isLandscape, pages: sheets.pages };
  const suggest = (ending: string) => `${fileNameOf(title)}.${ending}`;
  const go = async (outlet: Outlet, work: () => Promise<string | null>) => {
    if (working !== null) return;
    setWorking(outlet);
    setError(null);
    try {
      const said = await work();
      if (said !== null) showToast({ text: said });
    } catch (caught) {
      setError(caught);
    } finally {
      setWorking(null);
    }
  };
  const saidOf = (saved: Awaited<ReturnType<typeof client.files.save>>) =>
    saved.outcome === 'saved' ? t('saved', { path: saved.path }) : null;
  return {
    working,
    error,
    savePdf: () =>
      void go('pdf', async () =>
        saidOf(await client.files.savePdf({ suggestedName: suggest('pdf'), ...drawn })),
      ),
    savePng: () =>
      void go('png', async () => {
        const { pages, width, height } = onOneSheet();
        const base64 = await pictureOfSheet(pages[0] ?? '', width, height);
        return saidOf(await client.files.save({ suggestedName: suggest('png'), content: { base64 } }));
      }),
    print: () =>
      void go('print', async () => {
        const { outcome } = await client.files.print(drawn);
        return outcome === 'printed' ? t('printed', { title }) : null;
      }),
  };
}

/** A title as every operating system takes it for a file. */
function fileNameOf(title: string): string {
  const name = title
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')
    .slice(0, 100)
    .trim();
  return name === '' ? 'house' : name;
}
