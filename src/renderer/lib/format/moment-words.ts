/** Days that are named by their distance from today, in both languages. */
export const dayWords: Record<string, number> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'hari-ini': 0,
  'malam-ini': 0,
  besok: 1,
  lusa: 2,
};

/** Weekdays in both languages, written out or short; Sunday is 0. */
export const weekdayWords = numbered([
  ['sunday', 'sun', 'minggu', 'min', 'ahad'],
  ['monday', 'mon', 'senin', 'sen'],
  ['tuesday', 'tue', 'tues', 'selasa', 'sel'],
  ['wednesday', 'wed', 'rabu', 'rab'],
  ['thursday', 'thu', 'thur', 'thurs', 'kamis', 'kam'],
  ['friday', 'fri', 'jumat', "jum'at", 'jum'],
  ['saturday', 'sat', 'sabtu', 'sab'],
]);

/** Months in both languages, written out or short; January is 1. */
export const monthWords = numbered([
  [],
  ['january', 'jan', 'januari'],
  ['february', 'feb', 'februari'],
  ['march', 'mar', 'maret'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug', 'agustus', 'agu', 'ags', 'agt'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'desember', 'des'],
]);

function numbered(words: string[][]): Record<string, number> {
  return Object.fromEntries(words.flatMap((names, number) => names.map((name) => [name, number])));
}
