import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperOfPlan } from '../../../../shared/domain/paper/paper-house';
import { capacityOf, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { useFormat } from '../../../lib/format/use-format';
import { PaperDialog } from '../../../seat-map/paper/paper-dialog';
import { usePaperWords } from '../../../seat-map/paper/use-paper-words';

type Props = { plan: PlanDocument; version: number; state: string; onClose: () => void };

/** What is drawn, for paper: numbers and zones, no sales. */
export function PlanPaper({ plan, version, state, onClose }: Props) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const wordsOf = usePaperWords();
  const [at] = useState(() => new Date());
  const house = useMemo(() => paperOfPlan(plan), [plan]);
  const capacity = capacityOf(plan);
  const words = useMemo(
    () =>
      wordsOf({
        title: plan.name,
        facts: `${t('list.versionNo', { n: version })} · ${state}`,
        figures: t('seats', { count: capacity, n: format.number(capacity) }),
        at,
        zones: plan.zones,
        areas: plan.areas.map(({ name }) => name),
        isOnSale: false,
      }),
    // The words change with the language only, and then the whole screen is drawn anew.
    // oxlint-disable-next-line react/exhaustive-deps
    [plan, version, state, at],
  );
  return <PaperDialog house={house} now={null} words={words} onClose={onClose} />;
}
