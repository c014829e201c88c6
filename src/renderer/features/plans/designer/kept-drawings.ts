import { planDocument, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanId } from './boards';

/** A drawing that was never saved, as this PC keeps it: it outlives a crash, a closed window and a power cut. */
export type KeptDrawing = {
  planId: PlanId;
  /** The revision of the plan that was drawn on. */
  revision: number;
  document: PlanDocument;
  /** ISO instant of this PC. */
  keptAt: string;
};

const database = 'drawings';
const store = 'unsaved';

/** Keeps a drawing in the place of the one that was kept of the same plan and revision. */
export async function keepDrawing(drawing: KeptDrawing): Promise<void> {
  await inStore('readwrite', (drawings) => drawings.put(drawing));
}

/** The last that is kept of a plan; `null` for nothing, also for what an older program kept and this one cannot read. */
export async function drawingKept(planId: PlanId): Promise<KeptDrawing | null> {
  const kept = await inStore<KeptDrawing[]>('readonly', (drawings) => drawings.getAll(from(planId, 0)));
  const newest = kept.at(-1);
  return newest && planDocument.safeParse(newest.document).success ? newest : null;
}

/** One was thrown away. */
export async function forgetDrawing(planId: PlanId, revision: number): Promise<void> {
  await inStore('readwrite', (drawings) => drawings.delete([planId, revision]));
}

/** The plan was saved: all that was drawn up to a revision is in it. */
export async function forgetDrawings(planId: PlanId, but: number | null): Promise<void> {
  if (but !== null && but > 0) {
    const before = IDBKeyRange.bound([planId, 0], [planId, but], false, true);
    await inStore('readwrite', (drawings) => drawings.delete(before));
  }
  await inStore('readwrite', (drawings) => drawings.delete(from(planId, (but ?? -1) + 1)));
}

/** All of a plan from a revision on. */
function from(planId: PlanId, revision: number): IDBKeyRange {
  return IDBKeyRange.bound([planId, revision], [planId, Infinity]);
}

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(database, 1);
    asked.addEventListener('upgradeneeded', () =>
      asked.result.createObjectStore(store, { keyPath: ['planId', 'revision'] }),
    );
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('no place for drawings')));
  });
  opened.catch(() => (opened = null));
  return opened;
}

/** Answers once it is on the disk. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (drawings: IDBObjectStore) => IDBRequest,
): Promise<Value> {
  const transaction = (await open()).transaction(store, mode, { durability: 'strict' });
  const asked = ask(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('the drawing was not kept'));
    transaction.addEventListener('complete', () => resolve(asked.result as Value));
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}
