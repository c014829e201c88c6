import { useTranslation } from 'react-i18next';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { useFormat } from '../../lib/format/use-format';
import { useSeatsSaid } from '../../lib/format/use-seats-said';

/** A named hold in two short lines. */
export function useHoldWords(zone: string) {
  const { t } = useTranslation(['set-aside', 'common']);
  const format = useFormat();
  const said = useSeatsSaid();
  /** Which seats it keeps, and how many of them were sold from it. */
  const seats = ({ keeps, kept, sold }: NamedHold) => {
    const all = t('common:count.seats', { count: kept, n: format.number(kept) });
    const names = said(keeps.map(({ label }) => label));
    const which = kept === 0 || names === all ? all : `${all}: ${names}`;
    return sold === 0 ? which : `${which} · ${t('sold', { count: sold, n: format.number(sold) })}`;
  };
  /** Until when, and who is to be asked. */
  const until = ({ releaseAt, owner }: NamedHold) => {
    const time =
      releaseAt === null ? t('open') : t('untilTime', { when: format.dayAndTime(releaseAt, zone) });
    return owner === '' ? time : `${time} · ${owner}`;
  };
  return { seats, until };
}
