import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { useContractCommand, useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { formatOf, type PlanFile } from './plan-file';
import styles from './new-plan-screen.module.css';

/** A plan from a file: what is in it and what was not understood is shown before anything is kept. */
export function ImportPlan() {
  const { t } = useTranslation('plans');
  const [file, setFile] = useState<PlanFile | null>(null);
  const take = async (chosen: File | null) => {
    if (!chosen) return;
    const text = await chosen.text();
    setFile({ text, format: formatOf(chosen.name, text), name: nameOf(chosen.name) });
  };
  return (
    <div>
      <FileButton accept=".json,.csv" onChange={(chosen) => void take(chosen)}>
        {(props) => (
          <Button {...props} leftSection={<IconFileImport size={20} stroke={1.75} aria-hidden />}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={styles.why}>{t('import.why')}</p>
      {file && <ImportPreview key={`${file.name} ${file.text.length}`} file={file} />}
    </div>
  );
}

function ImportPreview({ file }: { file: PlanFile }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const say = useRefusal();
  const navigate = useNavigate();
  const preview = useContractQuery('plans', 'previewImport', file, { retry: false, gcTime: 0 });
  const bringIn = useContractCommand('plans', 'import', {
    onSuccess: ({ id }) => void navigate(paths.plan(id), { replace: true }),
  });
  const error = preview.error ?? bringIn.error;
  if (error) return <RefusalNote sentence={say(error)} />;
  if (!preview.data) return <p className={styles.why}>{t('import.reading')}</p>;
  const { capacity, notes, problems } = preview.data;
  return (
    <div className={styles.import}>
      <p>
        {t('import.found', {
          name: file.name,
          seats: t('seats', { count: capacity, n: format.number(capacity) }),
        })}{' '}
        {problems.length > 0 &&
          t('import.problems', { count: problems.length, n: format.number(problems.length) })}
      </p>
      <ul className={styles.notes}>
        {notes.slice(0, 12).map(({ what, place, count, as }) => (
          <li key={`${what} ${place} ${as}`}>
            {t(`import.note.${what}`, { place, n: format.number(count), as })}
          </li>
        ))}
      </ul>
      <Button loading={bringIn.isPending} onClick={() => bringIn.mutate(file)}>
        {t('import.do')}
      </Button>
    </div>
  );
}

function nameOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '').slice(0, 200) || fileName;
}
