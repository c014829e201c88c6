import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../lib/client';
import { useCommands } from '../../../lib/commands/use-commands';
import type { Output } from '../../../lib/query/operations';
import { CommandItem } from '../../../ui/command-item/command-item';
import { useSaveFile } from '../../../ui/save-file/use-save-file';
import { hasChanges, useDesigner } from './designer';
import { PlanPaper } from './plan-paper';

const formats = ['pretix', 'csv', 'svg', 'plan'] as const;

/** The plan as a file: each format a command, all of them in one menu. What is saved is what goes out. */
export const PlanFiles = memo(function PlanFiles({
  plan,
  state,
}: {
  plan: Output<'plans', 'get'>;
  state: string;
}) {
  const { t } = useTranslation('plans');
  const { saveFile, isSaving } = useSaveFile();
  const isChanged = useDesigner(hasChanges);
  const document = useDesigner(({ history }) => history.present);
  const [isOnPaper, setOnPaper] = useState(false);
  const version = plan.draft ?? plan.published;
  const whyNot = isChanged || !version ? t('why.saveFirst') : undefined;
  useCommands([
    { id: 'plan.paper', label: t('file.paper'), group: 'screen', run: () => setOnPaper(true) },
    ...formats.map((format) => ({
      id: `plan.file.${format}`,
      label: t(`file.${format}`),
      group: 'screen' as const,
      whyNot: isSaving ? t('why.working') : whyNot,
      run: () => version && saveFile(() => client.plans.export({ planVersionId: version.id, format })),
    })),
  ]);
  return (
    <>
      <Menu position="bottom-end" offset={4}>
        <Menu.Target>
          <Button
            variant="subtle"
            loading={isSaving}
            rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
          >
            {t('file.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <CommandItem id="plan.paper" />
          <Menu.Divider />
          {formats.map((format) => (
            <CommandItem key={format} id={`plan.file.${format}`} />
          ))}
        </Menu.Dropdown>
      </Menu>
      {isOnPaper && (
        <PlanPaper
          plan={document}
          version={version?.versionNo ?? 1}
          state={state}
          onClose={() => setOnPaper(false)}
        />
      )}
    </>
  );
});
