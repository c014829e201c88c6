import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { Output } from '../../../lib/query/operations';
import type { History } from '../editing/history';

export type PlanId = Output<'plans', 'get'>['id'];

/** What was drawn and not saved when the designer was left: it is there again when the plan is opened. */
type KeptBoard = {
  /** The revision that saving names. */
  revision: number;
  left?: { history: History<PlanDocument>; saved: PlanDocument };
};

export const boards = new Map<PlanId, KeptBoard>();
