import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '../../../../shared/domain/plan/plan-checks';
import { useFormat } from '../../../lib/format/use-format';
import type { Output } from '../../../lib/query/operations';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Actions } from '../../../ui/actions/actions';
import { Dialog } from '../../../ui/dialog/dialog';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { DifferenceList } from '../panel/difference-list';
import { useDesigner } from './designer';
import styles from './publish-dialog.module.css';
import { useProblemWords } from './use-problem-words';
import type { useSaving } from './use-saving';

type Props = {
  plan: Output<'plans', 'get'>;
  problems: readonly PlanProblem[];
  saving: ReturnType<typeof useSaving>;
  onClose: () => void;
};

const mostShown = 8;

/** What keeps the plan from being published, or what is new in it and a word about it. */
export function PublishDialog({ plan, problems, saving, onClose }: Props) {
  const { t } = useTranslation(['plans', 'common']);
  const format = useFormat();
  const say = useProblemWords();
  const sayRefusal = useRefusal();
  const [note, setNote] = useState('');
  const document = useDesigner((state) => state.history.present);
  const errors = problems.filter(({ weight }) => weight === 'error');
  const warnings = problems.filter(({ weight }) => weight === 'warning');
  const list = (shown: readonly PlanProblem[]) => (
    <ul className={styles.list}>
      {shown.slice(0, mostShown).map((problem, index) => (
        <li key={`${problem.code} ${index}`}>{say(problem)}</li>
      ))}
      {shown.length > mostShown && (
        <li>{t('checks.more', { n: format.number(shown.length - mostShown) })}</li>
      )}
    </ul>
  );
  return (
    <Dialog label={t('publish.title')} onClose={onClose}>
      <form
        className={styles.dialog}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (errors.length === 0) saving.publishDraft(note, onClose);
        }}
      >
        <h2 className={styles.title}>{t('publish.title')}</h2>
        {errors.length > 0 && (
          <>
            <p>{t('publish.notYet', { count: errors.length, n: format.number(errors.length) })}</p>
            {list(errors)}
          </>
        )}
        {errors.length === 0 && (
          <>
            <p>{t('publish.why')}</p>
            {warnings.length > 0 && (
              <>
                <p className={styles.second}>{t('publish.warnings')}</p>
                {list(warnings)}
              </>
            )}
            {plan.published && <DifferenceList before={plan.published.id} after={document} />}
            <TextInput
              label={t('publish.note')}
              maxLength={500}
              autoFocus
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </>
        )}
        {saving.error && <RefusalNote sentence={sayRefusal(saving.error)} />}
        <Actions
          affirmative={
            errors.length > 0 ? (
              <Button
                variant="filled"
                onClick={() => {
                  useDesigner.setState({ face: 'checks' });
                  onClose();
                }}
              >
                {t('publish.showProblems')}
              </Button>
            ) : (
              <Button type="submit" variant="filled" loading={saving.isWorking}>
                {t('publish.do')}
              </Button>
            )
          }
          other={<Button onClick={onClose}>{t('common:action.back')}</Button>}
        />
      </form>
    </Dialog>
  );
}
