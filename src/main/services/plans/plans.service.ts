import type { ServiceOf } from '../context';
import { applyPlan, previewChange } from './apply-plan';
import { createPlan, saveDraft } from './draft-plan';
import { exportVersion, importFile, previewImport } from './exchange-plans';
import { deletePlan, discardDraft, publishPlan, updatePlan } from './publish-plan';
import { plansOfEvent } from './plans-of-event';
import { checkVersion, getPlan, listPlans, readVersion } from './read-plans';

export { houseOfEvent } from './house-of-event';
export { planForEvent, seatNewEvent } from './seat-new-event';

/** Seating plans and their versions. */
export const plansService: ServiceOf<'plans'> = {
  list: listPlans,
  get: getPlan,
  version: readVersion,
  check: checkVersion,
  ofEvent: plansOfEvent,
  create: createPlan,
  saveDraft,
  update: updatePlan,
  publish: publishPlan,
  discardDraft,
  delete: deletePlan,
  previewChange,
  applyToEvent: applyPlan,
  previewImport,
  import: importFile,
  export: exportVersion,
};
