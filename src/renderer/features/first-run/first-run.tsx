import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import type { Standing } from '../../../shared/contract/session';
import { paths } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';
import { FirstRunFrame } from './first-run-frame';
import { JoinPage } from './join-page';
import { ReadyPage } from './ready-page';
import { SeatsPage } from './seats-page';
import { YouPage } from './you-page';

type Page = 'seats' | 'you' | 'join' | 'ready';

/** Opens a box office on this PC, or joins one: one question a page. It ends by going to another address. */
export function FirstRun() {
  const { data: standing } = useContractQuery('session', 'current', {});
  const [first, keepFirst] = useState<Standing | undefined>(standing);
  if (first === undefined && standing !== undefined) keepFirst(standing);
  if (first === undefined) return null;
  const isOver = first.state === 'signed_in' || first.state === 'locked';
  if (isOver) return <Navigate to={paths.tonight()} replace />;
  return <Pages first={first.state === 'no_admin' ? 'seats' : 'join'} till={standing?.till ?? null} />;
}

function Pages({ first, till }: { first: Page; till: Standing['till'] }) {
  const navigate = useNavigate();
  const [page, setPage] = useState<Page>(first);
  const [isNew, setNew] = useState(first === 'seats');
  const join = () => {
    setNew(false);
    setPage('join');
  };
  switch (page) {
    case 'seats':
      return (
        <FirstRunFrame step={1}>
          <SeatsPage onFound={(state) => (state === 'no_admin' ? setPage('you') : join())} />
        </FirstRunFrame>
      );
    case 'you':
      return (
        <FirstRunFrame step={2}>
          <YouPage onBack={() => setPage('seats')} onReady={() => setPage('ready')} onAlreadySetUp={join} />
        </FirstRunFrame>
      );
    case 'join':
      return (
        <FirstRunFrame step={2}>
          <JoinPage till={till} onBack={() => setPage('seats')} onReady={() => setPage('ready')} />
        </FirstRunFrame>
      );
    case 'ready':
      return (
        <FirstRunFrame step={3}>
          <ReadyPage isNew={isNew} onGo={(path) => void navigate(path, { replace: true })} />
        </FirstRunFrame>
      );
  }
}
