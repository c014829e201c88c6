import type { BoxOffice } from '../app/box-office';
import type { EventId, PlanVersionId } from '../../shared/domain/ids';
import { callsOf, eachOf, type DemoCall } from './demo-calls';
import { salesOf, seatNosOf, type DemoSale } from './demo-sales';
import { startOf } from './demo-times';
import { houses } from './houses';
import {
  demoAdmin,
  demoClerk,
  demoManager,
  demoPassword,
  demoTill,
  demoZone,
  programme,
  type DemoEvent,
} from './programme';

/** Whoever calls by these ids is no window: Electron's begin at 1. */
const adminCaller = -1;
const clerkCaller = -2;
const atOnce = 4;

type Desk = Pick<BoxOffice, 'dispatch'>;

/**
 * Fills a database that nobody has set up yet with people, a venue, events in every state and bookings, all through the
 * dispatcher. Says whether it did: where there is a first admin already it leaves everything as it is. The admin's session
 * stays open for `letIn`.
 */
export async function seedDemo({ dispatch }: Desk, now: Date): Promise<boolean> {
  const admin = callsOf(dispatch, adminCaller);
  const { state } = await admin('session', 'current', {});
  if (state !== 'no_admin') return false;
  await admin('tills', 'register', { name: demoTill });
  await admin('users', 'bootstrap', { ...demoAdmin, password: demoPassword });
  await admin('users', 'signIn', { email: demoAdmin.email, password: demoPassword });
  const [clerk, events] = await Promise.all([bringClerk(admin, dispatch), createEvents(admin, now)]);
  const manager = admin('users', 'create', { ...demoManager, password: demoPassword, role: 'manager' });
  // Tonight's come last, so that the till's last sale is one of them.
  for (const [index, { event, id }] of [...events.entries()].toReversed())
    await sell(clerk, id, salesOf(event, index + 1));
  await eachOf(events, atOnce, ({ event, id, revision }) => settle(admin, event, id, revision));
  await manager;
  await clerk('session', 'signOut', {});
  return true;
}

/** Signs a window in as the admin who set the demonstration up, without asking; once, for the first window. */
export function letIn({ sessions }: Pick<BoxOffice, 'sessions'>, windowId: number): void {
  const admin = sessions.of(adminCaller);
  if (admin === null) return;
  sessions.begin(windowId, admin);
  sessions.end(adminCaller);
}

/** How to sign in, for the console. */
export function howToSignIn(): string {
  const people = [demoAdmin, demoManager, demoClerk].map(({ name, email }) => `  ${email}  ${name}`);
  return [
    'Demonstration: everything is invented. Sign in with the password',
    `  ${demoPassword}`,
    'as',
    ...people,
  ].join('\n');
}

async function bringClerk(admin: DemoCall, dispatch: BoxOffice['dispatch']): Promise<DemoCall> {
  await admin('users', 'create', { ...demoClerk, password: demoPassword, role: 'counter' });
  const clerk = callsOf(dispatch, clerkCaller);
  await clerk('users', 'signIn', { email: demoClerk.email, password: demoPassword });
  return clerk;
}

async function createEvents(admin: DemoCall, now: Date) {
  const versions = await publishHouses(admin);
  const created: { event: DemoEvent; id: EventId; revision: number }[] = [];
  for (const event of programme) {
    const { id, revision } = await admin('events', 'create', {
      name: event.name,
      venue: event.venue,
      ...(event.description === undefined ? {} : { description: event.description }),
      startsAt: startOf(now, event.day, event.time),
      timeZone: demoZone.name,
      currency: 'IDR',
      ...seatsOf(event, versions),
      status: event.status === 'draft' ? 'draft' : 'on_sale',
    });
    await keepBack(admin, event, id);
    created.push({ event, id, revision });
  }
  return created;
}

/** Writes the venues down and publishes the seating plan of each. */
async function publishHouses(admin: DemoCall): Promise<Map<string, PlanVersionId>> {
  const versions = new Map<string, PlanVersionId>();
  for (const [name, document] of Object.entries(houses)) {
    const { id: venueId } = await admin('venues', 'create', { name });
    const from = { kind: 'document' as const, document };
    const { id: planId, revision } = await admin('plans', 'create', { name, venueId, from });
    const { published } = await admin('plans', 'publish', { planId, revision });
    if (published) versions.set(name, published.id);
  }
  return versions;
}

function seatsOf({ house, prices, capacity }: DemoEvent, versions: ReadonlyMap<string, PlanVersionId>) {
  const planVersionId = house === undefined ? undefined : versions.get(house);
  if (planVersionId === undefined)
    return { capacity, priceCategories: prices.map((price) => ({ ...price })) };
  return { planVersionId, zonePrices: prices.map(({ code, priceMinor }) => ({ code, priceMinor })) };
}

async function keepBack(admin: DemoCall, { house, kept = [] }: DemoEvent, eventId: EventId): Promise<void> {
  if (house === undefined) return;
  for (const { labels, ...namedHold } of kept)
    await admin('namedHolds', 'place', { eventId, seatNos: seatNosOf(house, labels), ...namedHold });
}

async function sell(clerk: DemoCall, eventId: EventId, sales: readonly DemoSale[]): Promise<void> {
  await eachOf(sales, atOnce, async ({ seatNos, customerName, isCancelled }) => {
    const sale = { eventId, seatNos, ...(customerName === undefined ? {} : { customerName }) };
    const { id } = await clerk('bookings', 'create', sale);
    if (isCancelled) await clerk('bookings', 'cancel', { bookingId: id });
  });
}

/** Closes, cancels or archives what is over by now. */
async function settle(admin: DemoCall, event: DemoEvent, eventId: EventId, revision: number): Promise<void> {
  if (event.isArchived) await admin('events', 'delete', { eventId });
  else if (event.status === 'closed' || event.status === 'cancelled')
    await admin('events', 'update', { eventId, revision, status: event.status });
}
