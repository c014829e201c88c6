import type { BoxOfficeEvent } from '../../../shared/contract/events';
import { refuse } from '../../../shared/refusals/refusal';

/** How an event is sold. */
export type SaleSettings = Pick<
  BoxOfficeEvent,
  'saleStartsAt' | 'saleEndsAt' | 'holdMinutes' | 'holdCapMinutes' | 'tillHoldLimit' | 'singleSeatRule'
>;

export const usualSettings: SaleSettings = {
  saleStartsAt: null,
  saleEndsAt: null,
  holdMinutes: 8,
  holdCapMinutes: 30,
  tillHoldLimit: 1000,
  singleSeatRule: 'off',
};

/** The settings with what is wished otherwise. Refuses `invalid_input` when they contradict each other. */
export function settingsWith(
  settings: SaleSettings,
  wishes: { readonly [Key in keyof SaleSettings]?: SaleSettings[Key] | undefined },
): SaleSettings {
  const wished = <Key extends keyof SaleSettings>(key: Key): SaleSettings[Key] => {
    const wish = wishes[key];
    return wish === undefined ? settings[key] : wish;
  };
  const { saleStartsAt, saleEndsAt, holdMinutes, holdCapMinutes } = {
    saleStartsAt: wished('saleStartsAt'),
    saleEndsAt: wished('saleEndsAt'),
    holdMinutes: wished('holdMinutes'),
    holdCapMinutes: wished('holdCapMinutes'),
  };
  if (saleStartsAt !== null && saleEndsAt !== null && Date.parse(saleEndsAt) <= Date.parse(saleStartsAt))
    refuse('invalid_input', { issues: [{ path: 'saleEndsAt', reason: 'the sale ends after it starts' }] });
  if (holdCapMinutes < holdMinutes)
    refuse('invalid_input', {
      issues: [{ path: 'holdCapMinutes', reason: `not less than holdMinutes, which is ${holdMinutes}` }],
    });
  return {
    saleStartsAt,
    saleEndsAt,
    holdMinutes,
    holdCapMinutes,
    tillHoldLimit: wished('tillHoldLimit'),
    singleSeatRule: wished('singleSeatRule'),
  };
}
