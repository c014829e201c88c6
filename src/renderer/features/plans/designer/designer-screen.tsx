import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { planId } from '../../../../shared/domain/ids';
import { paths } from '../../../lib/paths';
import type { Output } from '../../../lib/query/operations';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Screen } from '../../../ui/screen/screen';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import { boards, type PlanId } from './boards';
import { hasChanges, lay, layAgain, takeUp, useDesigner } from './designer';
import { DesignerDesk } from './designer-desk';
import { drawingKept } from './kept-drawings';

/** The drawing board of one plan: its draft, or what is published where there is none. */
export function DesignerScreen() {
  const id = planId.safeParse(useParams().planId).data;
  if (!id) return <Navigate to={paths.plans()} replace />;
  return <LoadedPlan key={id} id={id} />;
}

function LoadedPlan({ id }: { id: PlanId }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const say = useRefusal();
  const plan = useContractQuery('plans', 'get', { planId: id });
  const [firstVersion, setFirstVersion] = useState<string | null>(null);
  const newest = plan.data ? (plan.data.draft ?? plan.data.published) : null;
  const versionId = newest?.id;
  if (firstVersion === null && versionId !== undefined) setFirstVersion(versionId);
  const isFirst = versionId !== undefined && (firstVersion === null || firstVersion === versionId);
  const version = useContractQuery(
    'plans',
    'version',
    { planVersionId: versionId ?? '' },
    { enabled: isFirst, staleTime: Infinity, gcTime: 0 },
  );
  const isLaid = useLaid(id, version.data);
  const error = plan.error ?? version.error;
  if (plan.data && isLaid) return <DesignerDesk plan={plan.data} />;
  return (
    <Screen title={t('designer.title')} layout="list">
      {error ? (
        <RefusalNote
          sentence={say(error)}
          steps={{
            tryAgain: () => void (plan.error ? plan.refetch() : version.refetch()),
            back: () => void navigate(paths.plans()),
          }}
          focusFirst
        />
      ) : (
        <SkeletonRows rows={6} waitingFor={t('designer.waiting')} />
      )}
    </Screen>
  );
}

/** False when the screen was left before it was known what this PC keeps. */
async function layOrGoOn(
  id: PlanId,
  { planRevision, document }: Output<'plans', 'version'>,
  isGone: () => boolean,
): Promise<boolean> {
  const board = boards.get(id);
  if (board?.left && board.revision === planRevision) {
    layAgain(board.left.history, board.left.saved);
    return true;
  }
  const kept = await drawingKept(id).catch(() => null);
  if (isGone()) return false;
  boards.set(id, { revision: planRevision });
  lay(document);
  if (!kept) return true;
  const isOlder = kept.revision !== planRevision;
  if (!isOlder) takeUp(kept.document);
  useDesigner.setState({ found: { ...kept, isOlder } });
  return true;
}

/** Lays the plan on the board once it is there, or what was left of it unsaved; keeps that when the screen is left. */
function useLaid(id: PlanId, version: Output<'plans', 'version'> | undefined): boolean {
  const [isLaid, setLaid] = useState(false);
  useEffect(() => {
    if (!version || isLaid) return;
    let isGone = false;
    void layOrGoOn(id, version, () => isGone).then((isDone) => isDone && setLaid(true));
    return () => {
      isGone = true;
    };
  }, [id, version, isLaid]);
  useEffect(() => {
    if (!isLaid) return;
    return () => {
      const { history, saved } = useDesigner.getState();
      const revision = boards.get(id)?.revision ?? 1;
      boards.set(id, hasChanges({ history, saved }) ? { revision, left: { history, saved } } : { revision });
    };
  }, [id, isLaid]);
  return isLaid;
}
