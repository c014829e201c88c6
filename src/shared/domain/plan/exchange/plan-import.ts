import { duplicateIds } from '../duplicate-ids';
import { capacityOf, mostSeats, planDocument } from '../plan-document';
import { planHouse } from '../plan-house';
import type { ImportResult } from './import-result';
import { readJson } from './read-json';
import { inPlainWords, schemaFaults } from './schema-faults';

/** Reads a plan as this product writes it. */
export function importPlan(text: string): ImportResult {
  const json = readJson(text);
  if (!json.ok) return json;
  const read = planDocument.safeParse(json.value, inPlainWords);
  if (!read.success) return { ok: false, why: 'faulty', faults: schemaFaults(read.error) };
  if (capacityOf(read.data) > mostSeats) return { ok: false, why: 'too_many_seats', faults: [] };
  const twice = duplicateIds(read.data, planHouse(read.data)).slice(0, 1_000);
  if (twice.length > 0) {
    const faults = twice.map(({ id }) => ({ place: id, reason: 'this id is there more than once' }));
    return { ok: false, why: 'faulty', faults };
  }
  return { ok: true, document: read.data, notes: [] };
}
