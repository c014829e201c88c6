import { useTranslation } from 'react-i18next';
import type { PaperWords } from '../../../shared/domain/paper/paper-legend';
import { useFormat } from '../../lib/format/use-format';

type Zone = { code: string; name: string; price?: string };
type About = {
  title: string;
  facts: string;
  figures: string;
  /** When this was true. */
  at: Date;
  zones: readonly Zone[];
  areas: readonly string[];
  /** Whether seats have states: how many of a zone are free is said. */
  isOnSale: boolean;
};

/** Everything that is written on a sheet, in the language of the house. */
export function usePaperWords(): (about: About) => PaperWords {
  const { t } = useTranslation(['files', 'common']);
  const format = useFormat();
  const n = format.number;
  return ({ title, facts, figures, at, zones, areas, isOnSale }) => ({
    title,
    facts,
    figures,
    asOf: t('paper.asOf', { when: format.longDayAndTime(at) }),
    stage: t('common:word.stage').toUpperCase(),
    heldLetter: t('paper.heldLetter'),
    zone: (place, free, seats) => {
      const { code = '', name = '', price } = zones[place] ?? {};
      const count = isOnSale
        ? t('paper.freeOf', { free: n(free), n: n(seats) })
        : t('paper.seats', { count: seats, n: n(seats) });
      return [name === code || name === '' ? code : `${code} ${name}`, price, count]
        .filter(Boolean)
        .join(' · ');
    },
    state: (state, seats) => (state === 'free' ? '' : `${t(`paper.state.${state}`)} · ${n(seats)}`),
    kind: (kind, seats) => (kind === 'standard' ? '' : `${t(`paper.kind.${kind}`)} · ${n(seats)}`),
    area: (place, free, places) =>
      `${areas[place] ?? ''} · ${isOnSale ? t('paper.freeOf', { free: n(free), n: n(places) }) : n(places)}`,
    page: (page, of) => t('paper.page', { n: n(page), of: n(of) }),
  });
}
