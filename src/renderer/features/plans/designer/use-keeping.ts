import { useEffect } from 'react';
import { boards, type PlanId } from './boards';
import { hasChanges, planNow, useDesigner } from './designer';
import { forgetDrawings, keepDrawing } from './kept-drawings';

/** A hand that rests so long (ms) has come to an end of something. */
const restMs = 700;

/** Keeps what is drawn on this PC whenever the hand rests and when the window goes, until it is saved. */
export function useKeeping(planId: PlanId): void {
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const keepNow = () => {
      clearTimeout(resting);
      keep(planId);
    };
    const keepSoon = () => {
      clearTimeout(resting);
      resting = setTimeout(keepNow, restMs);
    };
    const stop = useDesigner.subscribe((now, before) => {
      if (now.history.present === before.history.present && now.saved === before.saved) return;
      if (now.keptAt !== null) useDesigner.setState({ keptAt: null });
      keepSoon();
    });
    if (hasChanges(useDesigner.getState())) keepSoon();
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      stop();
      keepNow();
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
    };
  }, [planId]);
}

/** Keeps what is not saved, forgets what is. Without a place on the disk the head goes on saying that it is not saved. */
function keep(planId: PlanId): void {
  const { keptAt, found } = useDesigner.getState();
  const drawn = planNow();
  if (!hasChanges(useDesigner.getState())) {
    // What was found and is not taken up yet stays until somebody decides.
    void forgetDrawings(planId, found?.revision ?? null).catch(() => undefined);
    return;
  }
  if (keptAt !== null) return;
  const now = new Date().toISOString();
  const revision = boards.get(planId)?.revision ?? 1;
  keepDrawing({ planId, revision, document: drawn, keptAt: now }).then(
    () => planNow() === drawn && useDesigner.setState({ keptAt: now }),
    () => undefined,
  );
}
