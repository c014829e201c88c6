import { useEffect } from 'react';
import { LockScreen, type HeldBehindLock } from '../../features/session/lock-screen';
import type { Sale } from '../../features/sale/model/sale';
import { useSales } from '../../features/sale/model/sale-store';
import { useNow } from '../../lib/use-now';
import { clearToasts } from '../../ui/toast/toast';

/** The lock with what the sales behind it still hold; while locked, main answers nothing about it. */
export function LockedFace() {
  const { present, parked } = useSales();
  const now = useNow(1000);
  useEffect(clearToasts, []);
  return <LockScreen held={heldBy([...Object.values(present), ...parked], now)} />;
}

/** The seats that are held now, and when the first of them go back. */
function heldBy(sales: readonly Sale[], now: Date): HeldBehindLock | null {
  const holds = sales.flatMap(({ hold }) => (hold !== null && new Date(hold.until) > now ? [hold] : []));
  const [first] = holds.toSorted((a, b) => a.until.localeCompare(b.until));
  if (first === undefined) return null;
  return { labels: holds.flatMap((hold) => hold.seats.map(({ label }) => label)), until: first.until };
}
