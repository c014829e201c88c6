import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronLeft } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { checkPlan, type PlanProblem } from '../../../../shared/domain/plan/plan-checks';
import { capacityOf } from '../../../../shared/domain/plan/plan-document';
import { useCommand } from '../../../lib/commands/use-command';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import type { Output } from '../../../lib/query/operations';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { CommandButton } from '../../../ui/command-button/command-button';
import { Region } from '../../../ui/region/region';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Segments } from '../../../ui/segments/segments';
import { useFocusWhenAdrift } from '../../../ui/use-focus-when-adrift';
import { ChecksFace } from '../panel/checks-face';
import { ChosenFace } from '../panel/chosen-face';
import { PartsFace } from '../panel/parts-face';
import { VersionsFace } from '../panel/versions-face';
import { ZonesFace } from '../panel/zones-face';
import { Board } from './board';
import { hasChanges, useDesigner, type Face } from './designer';
import styles from './designer.module.css';
import { FoundNote } from './found-note';
import { PlanFiles } from './plan-files';
import { PublishDialog } from './publish-dialog';
import { ToolRail } from './tool-rail';
import { useDesignerCommands } from './use-designer-commands';
import { useKeeping } from './use-keeping';
import { useSaving } from './use-saving';

const faces = ['chosen', 'parts', 'zones', 'checks', 'versions'] as const;

/** Tools, drawing and panel around one plan. */
export function DesignerDesk({ plan }: { plan: Output<'plans', 'get'> }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const say = useRefusal();
  const navigate = useNavigate();
  const heading = useFocusWhenAdrift();
  const document = useDesigner((state) => state.history.present);
  const isChanged = useDesigner(hasChanges);
  const face = useDesigner((state) => state.face);
  const isKept = useDesigner((state) => state.keptAt !== null);
  const saving = useSaving(plan.id);
  useKeeping(plan.id);
  const [isPublishing, setPublishing] = useState(false);
  const state = t(stateOf(plan, isChanged, isKept));
  const settled = useDeferredValue(document);
  const problems = useMemo(() => checkPlan(settled), [settled]);
  const errors = problems.filter(({ weight }) => weight === 'error').length;
  // The same set until other seats are wrong, so that the board need not begin anew with every check.
  const wrong = idsWrong(problems);
  const marked = useMemo(() => new Set(wrong.split('\n')), [wrong]);
  useDesignerCommands({
    plan,
    isWorking: saving.isWorking,
    onSave: saving.saveDraft,
    onPublish: () => setPublishing(true),
  });
  const capacity = capacityOf(document);
  const label = (name: Face) => (name === 'checks' ? { count: format.number(problems.length) } : {});
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <Button
          variant="subtle"
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden />}
          onClick={() => void navigate(paths.plans())}
        >
          {t('designer.back')}
        </Button>
        <div className={styles.name}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {document.name}
          </h1>
          <p className={styles.facts}>
            {t('designer.facts', {
              state,
              n: (plan.draft ?? plan.published)?.versionNo ?? 1,
              seats: t('seats', { count: capacity, n: format.number(capacity) }),
            })}
          </p>
        </div>
        <SignCommand id="plan.undo" sign={<IconArrowBackUp {...sign} />} />
        <SignCommand id="plan.redo" sign={<IconArrowForwardUp {...sign} />} />
        <Button
          variant="subtle"
          {...(errors > 0 ? { color: 'danger' } : {})}
          onClick={() => useDesigner.setState({ face: 'checks' })}
        >
          {errors > 0
            ? t('designer.toMend', { count: errors, n: format.number(errors) })
            : t('designer.sound')}
        </Button>
        <PlanFiles plan={plan} state={state} />
        <CommandButton id="plan.save" />
        <CommandButton id="plan.publish" variant="filled" />
      </header>
      <div className={styles.columns}>
        <ToolRail />
        <div className={styles.canvasPlace}>
          <Board marked={marked} />
        </div>
        <Region as="aside" label={t('designer.panel')} className={styles.panel}>
          <FoundNote />
          {saving.error && !isPublishing && (
            <div className={styles.note}>
              <RefusalNote sentence={say(saving.error)} steps={{ tryAgain: saving.saveDraft }} focusFirst />
            </div>
          )}
          <div className={styles.faces}>
            <Segments
              label={t('designer.panel')}
              value={face}
              segments={faces.map((value) => ({ value, label: t(`face.${value}`), ...label(value) }))}
              onChange={(value) => useDesigner.setState({ face: value })}
            />
          </div>
          <div className={styles.face}>
            {face === 'chosen' && <ChosenFace known={plan} />}
            {face === 'parts' && <PartsFace plan={document} />}
            {face === 'zones' && <ZonesFace plan={document} />}
            {face === 'checks' && <ChecksFace problems={problems} />}
            {face === 'versions' && <VersionsFace plan={plan} />}
          </div>
        </Region>
      </div>
      {isPublishing && (
        <PublishDialog plan={plan} problems={problems} saving={saving} onClose={() => setPublishing(false)} />
      )}
    </div>
  );
}

/** Ids that something is wrong with, one a line; an id has no line breaks. */
function idsWrong(problems: readonly PlanProblem[]): string {
  return problems.flatMap(({ weight, ids }) => (weight === 'error' ? ids : [])).join('\n');
}

const sign = { size: 20, stroke: 1.75, 'aria-hidden': true };

/** A command whose sign everybody knows; the words would not fit the head in every language. */
function SignCommand({ id, sign: drawn }: { id: string; sign: React.ReactNode }) {
  const { command, props } = useCommand(id);
  return (
    <ActionIcon size="lg" aria-label={command?.label} title={command?.whyNot ?? command?.label} {...props}>
      {drawn}
    </ActionIcon>
  );
}

function stateOf({ draft }: Output<'plans', 'get'>, isChanged: boolean, isKept: boolean) {
  if (isChanged) return isKept ? 'designer.kept' : 'designer.unsaved';
  return draft ? 'designer.draft' : 'designer.published';
}
