import { carried } from '../plan-values';
import type { ImportJournal } from './import-result';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longestText = 200;

/** Reads fields of files that real people made: what can be understood is, what cannot is a fault with its place. */
export class LooseReader {
  constructor(
    readonly journal: ImportJournal,
    readonly fields: Fields,
    readonly place: string,
  ) {}

  /** One line of text. Numbers are written out; line breaks become blanks. Missing: empty. */
  text(key: string): string {
    const value = this.fields[key];
    if (value === undefined || value === null) return '';
    if (typeof value === 'number') {
      this.journal.note('understood_as', this.at(key), 'text');
      return String(value);
    }
    if (typeof value !== 'string') return this.wrong(key, 'is no text', '');
    const line = value.replaceAll(/[\r\n\t]+/g, ' ');
    if (line.length <= longestText || key.endsWith('guid')) return line;
    this.journal.note('understood_as', this.at(key), 'its first 200 characters');
    return line.slice(0, longestText);
  }

  /** A number, also as text. Missing: as said. */
  number(key: string, missing: number): number {
    const value = this.fields[key];
    if (value === undefined || value === null) return missing;
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) {
      this.journal.note('understood_as', this.at(key), 'number');
      return Number(value);
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.wrong(key, 'is no number', missing);
    return value;
  }

  list(key: string): readonly unknown[] {
    const value = this.fields[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.wrong(key, 'is no list', []);
    return value;
  }

  /** The parts of a list, each with its place. */
  parts(key: string): LooseReader[] {
    return this.list(key).flatMap((value, index) => {
      const place = `${this.at(key)}[${index}]`;
      if (isFields(value)) return [new LooseReader(this.journal, value, place)];
      this.journal.fault(place, 'is no object');
      return [];
    });
  }

  /** An inner object; an empty one where there is none. */
  inner(key: string): LooseReader {
    const value = this.fields[key];
    if (value === undefined || value === null) return new LooseReader(this.journal, {}, this.at(key));
    if (isFields(value)) return new LooseReader(this.journal, value, this.at(key));
    this.journal.fault(this.at(key), 'is no object');
    return new LooseReader(this.journal, {}, this.at(key));
  }

  point(key: string): { x: number; y: number } {
    const inner = this.inner(key);
    return { x: inner.number('x', 0), y: inner.number('y', 0) };
  }

  /**
   * Everything but the fields that were read, to be kept. `known`: fields of the format that are kept as they are, without a word.
   */
  rest(read: readonly string[], known: readonly string[] = []): { carried?: Fields } {
    const kept: [string, unknown][] = [];
    for (const [key, value] of Object.entries(this.fields)) {
      if (read.includes(key)) continue;
      if (!carried.safeParse({ [key]: value }).success || key === '__proto__') {
        this.journal.note('left_out', this.at(key));
        continue;
      }
      if (!known.includes(key)) this.journal.note('kept', this.at(key));
      kept.push([key, value]);
    }
    return kept.length === 0 ? {} : this.within(Object.fromEntries(kept));
  }

  at(key: string): string {
    return this.place === '' ? key : `${this.place}.${key}`;
  }

  private within(kept: Fields): { carried?: Fields } {
    if (carried.safeParse(kept).success) return { carried: kept };
    this.journal.note('left_out', this.place);
    return {};
  }

  private wrong<Missing>(key: string, reason: string, missing: Missing): Missing {
    this.journal.fault(this.at(key), reason);
    return missing;
  }
}
