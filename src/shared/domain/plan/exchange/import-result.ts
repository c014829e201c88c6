import type { PlanDocument } from '../plan-document';

export interface ImportFault {
  /** A path such as `zones[0].rows[3]`, or `line 12`. */
  readonly place: string;
  readonly reason: string;
}

/** What a file had that the plan does not say in the same words. */
export interface ImportNote {
  readonly what:
    /** Nobody here knows this field; it is kept and goes out again with an export. */
    | 'kept'
    /** Too large or too deep to be kept. */
    | 'left_out'
    /** Written in another way than the format says, and understood all the same. */
    | 'understood_as';
  /** Where, without the numbers of rows and seats. */
  readonly place: string;
  readonly count: number;
  /** Of what is understood in another way: how. */
  readonly as: string;
}

export type ImportResult =
  | { readonly ok: true; readonly document: PlanDocument; readonly notes: readonly ImportNote[] }
  | {
      readonly ok: false;
      readonly why: 'too_large' | 'not_this_format' | 'too_deep' | 'too_many_seats' | 'faulty';
      readonly faults: readonly ImportFault[];
    };

/** Collects faults and notes while a file is read. */
export class ImportJournal {
  readonly faults: ImportFault[] = [];
  private readonly noted = new Map<string, ImportNote>();

  fault(place: string, reason: string): void {
    // A broken file has the same fault a hundred thousand times; nobody reads so many.
    if (this.faults.length < 1_000) this.faults.push({ place, reason });
  }

  note(what: ImportNote['what'], place: string, as = ''): void {
    const pattern = place.replaceAll(/\[\d+\]/g, '[]');
    const key = `${what} ${pattern} ${as}`;
    const before = this.noted.get(key);
    if (before === undefined && this.noted.size >= 500) return;
    this.noted.set(key, { what, place: pattern, as, count: (before?.count ?? 0) + 1 });
  }

  get notes(): ImportNote[] {
    return [...this.noted.values()];
  }
}
