import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '../../../../shared/domain/plan/plan-checks';
import { useFormat } from '../../../lib/format/use-format';

const mostNamed = 4;

/** A problem of a plan as a sentence: what is so, with the names of the seats. */
export function useProblemWords(): (problem: PlanProblem) => string {
  const { t } = useTranslation('plans');
  const format = useFormat();
  return ({ code, names }) => {
    const shown = names.slice(0, mostNamed).join(', ');
    const more = names.length - mostNamed;
    const all = more > 0 ? t('checks.andMore', { names: shown, n: format.number(more) }) : shown;
    return t(`problem.${code}`, { names: all });
  };
}
