import { useEffect } from 'react';
import { DatabaseTrouble } from '../../features/settings/database-trouble';

type Props = { error: unknown; onRetry: () => void };

/** The first answer was a no: what it was, and again by itself every three seconds. */
export function StartTrouble({ error, onRetry }: Props) {
  useEffect(() => {
    const timer = setInterval(onRetry, 3000);
    return () => clearInterval(timer);
  }, [onRetry]);
  return <DatabaseTrouble error={error} onRetry={onRetry} />;
}
