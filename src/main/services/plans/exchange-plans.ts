import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ImportNote, ImportResult } from '../../../shared/domain/plan/exchange/import-result';
import { importPlan } from '../../../shared/domain/plan/exchange/plan-import';
import { exportPretix } from '../../../shared/domain/plan/exchange/pretix-export';
import { importPretix } from '../../../shared/domain/plan/exchange/pretix-import';
import { exportSvg } from '../../../shared/domain/plan/exchange/svg-export';
import { checkPlan } from '../../../shared/domain/plan/plan-checks';
import { capacityOf, type PlanDocument } from '../../../shared/domain/plan/plan-document';
import { planHouse } from '../../../shared/domain/plan/plan-house';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { readCsv, writeCsv } from './csv';
import { insertPlan, saveDraft } from './draft-plan';
import { drawnPlan } from './plan-documents';
import { readPlan } from './plan-row';
import { plainProblem } from './read-plans';

type Plans = Contract['plans'];
type File = Pick<ParsedInputOf<Plans['import']>, 'format' | 'text' | 'name'>;

/** Reads a file and keeps nothing. Refuses `plan_file_refused`. */
export async function previewImport(
  _context: ServiceContext,
  input: ParsedInputOf<Plans['previewImport']>,
): Promise<OutputOf<Plans['previewImport']>> {
  const { document, notes } = readFile(input);
  const { category } = planHouse(document);
  const zones = document.zones.map(({ code, name }, index) => {
    const seats = category.reduce((count, place) => count + (place === index + 1 ? 1 : 0), 0);
    return { code, name, seats };
  });
  const problems = checkPlan(document).map(plainProblem);
  return { capacity: capacityOf(document), zones, notes: [...notes], problems, document };
}

/** A plan from a file. Refuses `plan_file_refused`, `edited_meanwhile`, `not_found`. */
export async function importFile(
  context: ServiceContext,
  input: ParsedInputOf<Plans['import']>,
): Promise<OutputOf<Plans['import']>> {
  const { document, notes } = readFile(input);
  const saved =
    input.into === undefined
      ? await insertPlan(context, { name: document.name, venueId: input.venueId ?? null, document })
      : await saveDraft(context, { ...input.into, document });
  return { ...saved, notes: [...notes] };
}

/** A version as a file. Refuses `not_found`. */
export async function exportVersion(
  { db }: ServiceContext,
  { planVersionId, format }: ParsedInputOf<Plans['export']>,
): Promise<OutputOf<Plans['export']>> {
  const { document, planId } = await drawnPlan(db, planVersionId);
  const { name } = await readPlan(db, planId);
  const { ending, mediaType, write } = formats[format];
  const fileName = `${name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_').slice(0, 100)}.${ending}`;
  return { fileName, mediaType, text: write({ ...document, name }) };
}

const formats = {
  pretix: { ending: 'json', mediaType: 'application/json', write: exportPretix },
  csv: { ending: 'csv', mediaType: 'text/csv', write: writeCsv },
  svg: { ending: 'svg', mediaType: 'image/svg+xml', write: exportSvg },
  plan: {
    ending: 'plan.json',
    mediaType: 'application/json',
    write: (document: PlanDocument) => JSON.stringify(document),
  },
};

function readFile({ format, text, name }: File): { document: PlanDocument; notes: readonly ImportNote[] } {
  const result = read({ format, text, name });
  if (!result.ok) {
    const { why, faults } = result;
    refuse('plan_file_refused', { why, faults: faults.slice(0, 20), count: faults.length });
  }
  return { document: { ...result.document, name: name ?? result.document.name }, notes: result.notes };
}

function read({ format, text, name = 'Plan' }: File): ImportResult {
  switch (format) {
    case 'pretix':
      return importPretix(text);
    case 'csv':
      return readCsv(name, text);
    case 'plan':
      return importPlan(text);
  }
}
