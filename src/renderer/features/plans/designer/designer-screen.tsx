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
import { hasChanges, lay, layAgain, useDesigner } from './designer';
import { DesignerDesk } from './designer-desk';

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

/** Lays the plan on the board once it is there, or what was left of it unsaved; keeps that when the screen is left. */
function useLaid(id: PlanId, version: Output<'plans', 'version'> | undefined): boolean {
  const [isLaid, setLaid] = useState(false);
  useEffect(() => {
    if (!version || isLaid) return;
    const kept = boards.get(id);
    if (kept?.left && kept.revision === version.planRevision) layAgain(kept.left.history, kept.left.saved);
    else {
      boards.set(id, { revision: version.planRevision });
      lay(version.document);
    }
    // The board is outside React; from now on it holds this plan.
    // oxlint-disable-next-line react/set-state-in-effect
    setLaid(true);
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
