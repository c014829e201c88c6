import { capacityOf, mostSeats, planDocument } from '../plan-document';
import type { ImportResult } from './import-result';
import { readJson } from './read-json';
import { schemaFaults } from './schema-faults';

/** Reads a plan as this product writes it. */
export function importPlan(text: string): ImportResult {
  const json = readJson(text);
  if (!json.ok) return json;
  const read = planDocument.safeParse(json.value);
  if (!read.success) return { ok: false, why: 'faulty', faults: schemaFaults(read.error) };
  if (capacityOf(read.data) > mostSeats) return { ok: false, why: 'too_many_seats', faults: [] };
  return { ok: true, document: read.data, notes: [] };
}
