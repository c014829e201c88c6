import { planZone, type PlanZone } from '../plan-document';
import { zoneCode } from '../plan-values';
import type { LooseReader } from './loose-reader';

export interface ZonesOfFile {
  readonly list: PlanZone[];
  /** The code of a category by its name; one that is not in the list becomes a zone of its own. Null: the seat has none. */
  codeFor(name: string, seat: LooseReader): string | null;
}

const most = 26;

/** Categories as zones. Their codes are what a clerk types, so they are made from the names. */
export function zonesOf(file: LooseReader): ZonesOfFile {
  const list: PlanZone[] = [];
  const codes = new Map<string, string>();
  const add = (name: string, own: Own, carried: Pick<PlanZone, 'carried'>): string => {
    const code = newCode(name, own.code, list);
    const colour = own.colour ?? Math.min(list.length + 1, most);
    list.push({ code, name: own.name ?? (name === '' ? code : name), colour, ...carried });
    codes.set(name, code);
    return code;
  };
  for (const category of file.parts('categories')) {
    const name = category.text('name');
    if (codes.has(name)) {
      category.journal.fault(category.at('name'), `${name} is there twice`);
      continue;
    }
    add(name, ownOf(category.inner('box_office')), category.rest(['name', 'box_office'], ['color', 'uuid']));
  }
  return {
    list,
    codeFor(name, seat) {
      if (name === '') return null;
      const known = codes.get(name);
      if (known !== undefined) return known;
      seat.journal.note('understood_as', seat.at('category'), 'a category of its own');
      return add(name, { code: '' }, {});
    },
  };
}

/** What a file of ours says of a category beside its name in the format. */
type Own = { code: string; name?: string | undefined; colour?: number | undefined };

const ourExtras = planZone.pick({ name: true, colour: true }).partial();

function ownOf(ours: LooseReader): Own {
  const { name, colour } = ours.fields;
  const extras = ourExtras.safeParse({ name, colour });
  return { ...(extras.success ? extras.data : {}), code: ours.text('code') };
}

/** The name's own letters where they make a code that nobody has, otherwise the next letter. */
function newCode(name: string, own: string, taken: readonly PlanZone[]): string {
  const isFree = (code: string) =>
    zoneCode.safeParse(code).success && !taken.some((zone) => zone.code.toLowerCase() === code.toLowerCase());
  if (isFree(own)) return own;
  const short = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (short.length <= 8 && isFree(short)) return short;
  for (let no = 0; no < 26; no += 1) {
    const letter = String.fromCodePoint(65 + no);
    if (isFree(letter)) return letter;
  }
  for (let no = 1; ; no += 1) if (isFree(`Z${no}`)) return `Z${no}`;
}
