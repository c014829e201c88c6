import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '../../../../shared/domain/plan/plan-checks';
import { useFormat } from '../../../lib/format/use-format';
import { choose, flyTo, planNow, useDesigner } from '../designer/designer';
import { stillThere } from '../editing/parts';
import { useProblemWords } from '../designer/use-problem-words';
import styles from './fields.module.css';

const mostShown = 100;

/** What is wrong, each with its place; a click flies there and chooses it. */
export function ChecksFace({ problems }: { problems: readonly PlanProblem[] }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const say = useProblemWords();
  if (problems.length === 0) return <p className={styles.fields}>{t('checks.none')}</p>;
  return (
    <div className={styles.fields}>
      <h2 className={styles.title}>{t('checks.title')}</h2>
      <ul className={styles.list}>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={`${problem.code} ${index}`} className={styles.problem} data-weight={problem.weight}>
            <span>{say(problem)}</span>
            {(problem.where !== null || problem.ids.length > 0) && (
              <Button
                variant="subtle"
                aria-label={t('checks.goTo', { what: say(problem) })}
                onClick={() => show(problem)}
              >
                {t('checks.go')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && (
        <p className={styles.second}>{t('checks.more', { n: format.number(problems.length - mostShown) })}</p>
      )}
    </div>
  );
}

function show({ ids, where }: PlanProblem): void {
  choose(stillThere(planNow(), new Set(ids)));
  if (where) flyTo(where);
  useDesigner.setState({ tool: 'select' });
  document.querySelector<HTMLElement>('[data-board]')?.focus();
}
