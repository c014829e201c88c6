import type { Locale } from './locale';
import { currencySymbol, formatMoney, formatMoneyCompact } from './money';
import { readMoney } from './money-typed';
import { numberSigns } from './number-signs';
import { formatNumber, formatSeconds, formatShare } from './numbers';
import { formatSeatRuns } from './seat-runs';
import { formatCountdown, formatRelative } from './spans';
import * as times from './times';

/** An instant: ISO 8601 or `Date`. */
type Instant = string | Date;

/**
 * Everything that turns a value into text, bound to one locale. Times take the zone of the show; without one they are
 * those of the house, `zone`.
 */
export function formatsFor(locale: Locale, zone: string) {
  const inZone = (format: (moment: times.Moment, locale: Locale) => string) => {
    return (at: Instant, showZone: string = zone) => format({ at, zone: showZone }, locale);
  };
  return {
    locale,
    zone,
    money: (minorUnits: number, currency: string) => formatMoney(minorUnits, currency, locale),
    moneyCompact: (minorUnits: number, currency: string) => formatMoneyCompact(minorUnits, currency, locale),
    symbol: (currency: string) => currencySymbol(currency, locale),
    readMoney: (typed: string, currency: string) => readMoney(typed, currency, locale),
    decimalSign: numberSigns(locale).decimal,
    number: (value: number) => formatNumber(value, locale),
    share: (share: number) => formatShare(share, locale),
    seconds: (milliseconds: number) => formatSeconds(milliseconds, locale),
    seats: formatSeatRuns,
    countdown: formatCountdown,
    relative: (at: Instant, now: Date) => formatRelative(at, now, locale),
    time: inZone(times.formatTime),
    timeWithSeconds: inZone(times.formatTimeWithSeconds),
    timeAndZone: inZone(times.formatTimeAndZone),
    day: inZone(times.formatDay),
    dayAndYear: inZone(times.formatDayAndYear),
    dayAndTime: inZone(times.formatDayAndTime),
    weekdayAndTime: inZone(times.formatWeekdayAndTime),
    longDay: inZone(times.formatLongDay),
    longDayAndTime: inZone(times.formatLongDayAndTime),
    dayKey: (at: Instant, showZone: string = zone) => times.dayKey({ at, zone: showZone }),
  };
}

export type Formats = ReturnType<typeof formatsFor>;
