import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import type { Clerk } from '../../../../tests/service/support/house';
import { refusalOf } from '../../../../tests/service/support/refusals';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document';
import { planHouse } from '../../../shared/domain/plan/plan-house';

const startsAt = '2027-03-05T19:30:00+07:00';
const nobody = '01890000-0000-7000-8000-000000000000';
const cinema = { kind: 'recipe', recipe: { kind: 'cinema', name: 'Studio 1', capacity: 60 } } as const;
const club = {
  kind: 'recipe',
  recipe: { kind: 'club', name: 'Cellar', capacity: 50, standing: 30 },
} as const;

async function published(manager: Clerk, from: Parameters<Clerk['plans']['create']>[0]['from']) {
  const made = await manager.plans.create({ from });
  const plan = await manager.plans.publish({ planId: made.id, revision: made.revision });
  const version = plan.published;
  if (version === null) throw new Error('it was published');
  const { document } = await manager.plans.version({ planVersionId: version.id });
  return { plan, versionId: version.id, document };
}

/** Draws on and publishes: answers the new version. */
async function redrawn(manager: Clerk, planId: string, draw: (document: PlanDocument) => PlanDocument) {
  const { published: newest, revision } = await manager.plans.get({ planId });
  const { document } = await manager.plans.version({ planVersionId: newest?.id ?? '' });
  const saved = await manager.plans.saveDraft({ planId, revision, document: draw(document) });
  const plan = await manager.plans.publish({ planId, revision: saved.revision, note: 'Changed' });
  return plan.published?.id ?? '';
}

const labelsOf = async (clerk: Clerk, eventId: string) =>
  (await clerk.seats.list({ eventId })).items.map(({ label }) => label);

onEachServer('seating plans', (house) => {
  test('keeps drafts and versions: what is published stays, a save begins the next one', async () => {
    const manager = await house().clerk('manager');
    const venue = await manager.venues.create({ name: `Hall ${Math.random()}` });
    const made = await manager.plans.create({ from: cinema, name: 'Standard', venueId: venue.id });
    expect(made).toMatchObject({ name: 'Standard', venue: venue.name, published: null, problems: [] });
    expect(made.draft).toMatchObject({ versionNo: 1, capacity: 60, events: 0 });

    const first = await manager.plans.publish({ planId: made.id, revision: made.revision, note: 'As built' });
    expect(first).toMatchObject({ draft: null, published: { versionNo: 1, note: 'As built' } });
    const { document } = await manager.plans.version({ planVersionId: first.published?.id ?? '' });
    const saved = await manager.plans.saveDraft({
      planId: made.id,
      revision: first.revision,
      document: { ...document, rows: document.rows.slice(1) },
    });
    expect(saved.draft).toMatchObject({ versionNo: 2 });
    expect((await manager.plans.get({ planId: made.id })).versions.map(({ status }) => status)).toEqual([
      'draft',
      'published',
    ]);
    const late = manager.plans.saveDraft({ planId: made.id, revision: first.revision, document });
    expect((await refusalOf(late, 'edited_meanwhile')).revision).toBe(saved.revision);
    const back = await manager.plans.discardDraft({ planId: made.id, revision: saved.revision });
    expect(back.draft).toBeNull();
    await expect(
      house().raw.query(`update plan_versions set note = 'x' where status = 'published'`),
    ).rejects.toMatchObject({ code: 'BO004' });
  });

  test('goes by the name on the drawing, and disturbs nobody who draws with another name or venue', async () => {
    const manager = await house().clerk('manager');
    const venue = await manager.venues.create({ name: `Hall ${Math.random()}` });
    const made = await manager.plans.create({ from: cinema, name: 'Standard' });
    const { document } = await manager.plans.version({ planVersionId: made.draft?.id ?? '' });
    const placed = await manager.plans.update({ planId: made.id, name: 'As built', venueId: venue.id });
    expect(placed).toMatchObject({ name: 'As built', venue: venue.name, revision: made.revision });

    const { revision } = made;
    const same = await manager.plans.saveDraft({ planId: made.id, revision, document });
    expect(same).toMatchObject({ name: 'As built', venue: venue.name });
    const renamed = { planId: made.id, revision: same.revision, document: { ...document, name: 'Summer' } };
    expect(await manager.plans.saveDraft(renamed)).toMatchObject({ name: 'Summer' });
    expect((await manager.plans.list({ venueId: venue.id })).items.map(({ name }) => name)).toEqual([
      'Summer',
    ]);
  });

  test('refuses to publish what is wrong, naming it', async () => {
    const manager = await house().clerk('manager');
    const made = await manager.plans.create({ from: cinema });
    const { document } = await manager.plans.version({ planVersionId: made.draft?.id ?? '' });
    const [front, second, ...others] = document.rows;
    const rows = [front, { ...second, name: 'A' }, ...others] as typeof document.rows;
    const saved = await manager.plans.saveDraft({
      planId: made.id,
      revision: made.revision,
      document: { ...document, rows },
    });
    expect(saved.problems[0]).toMatchObject({ code: 'label_twice', weight: 'error', names: ['A1'] });
    const call = manager.plans.publish({ planId: made.id, revision: saved.revision });
    const refusal = await refusalOf(call, 'plan_not_sound');
    expect(refusal.faults[0]).toEqual({ code: 'label_twice', names: ['A1'] });
    const event = manager.events.create({ name: 'X', startsAt, planVersionId: made.draft?.id ?? '' });
    await refusalOf(event, 'plan_not_published');
  });

  test('seats an event by a plan: labels, kinds, zones, neighbours, areas', async () => {
    const manager = await house().clerk('manager');
    const { versionId, document } = await published(manager, cinema);
    const event = await manager.events.create({
      name: 'Film',
      startsAt,
      planVersionId: versionId,
      priceMinor: 40_000,
      zonePrices: [{ code: 'a', priceMinor: 60_000 }],
    });
    const drawn = planHouse(document);
    expect(event).toMatchObject({ capacity: 60, planVersionId: versionId });
    expect(event.priceCategories.map(({ code, priceMinor }) => [code, priceMinor])).toEqual([
      ['A', 60_000],
      ['B', 40_000],
    ]);
    expect(await labelsOf(manager, event.id)).toEqual(drawn.labels);
    const { rows } = await house().raw.query<{
      kind: string;
      left_no: number;
      right_no: number;
      rank: number;
    }>('select kind, left_no, right_no, rank from seats where event_id = $1 order by seat_no', [event.id]);
    expect(rows.map(({ left_no }) => left_no ?? 0)).toEqual([...drawn.left]);
    expect(rows.map(({ right_no }) => right_no ?? 0)).toEqual([...drawn.right]);
    expect(new Set(rows.map(({ rank }) => rank)).size).toBeGreaterThan(10);
    const layout = await manager.seats.layout({ eventId: event.id });
    expect(layout.x).toEqual(drawn.x);
    expect(layout.plan).toMatchObject({ planVersionId: versionId, focal: { x: 0, y: 0 }, kind: drawn.kind });

    const cellar = await published(manager, club);
    const gig = await manager.events.create({ name: 'Gig', startsAt, planVersionId: cellar.versionId });
    const places = await house().raw.query(
      'select count(*)::int as count from seats where event_id = $1 and area_no = 1',
      [gig.id],
    );
    expect(places.rows).toEqual([{ count: 30 }]);
    const more = manager.events.update({ eventId: gig.id, revision: gig.revision, capacity: 51 });
    await refusalOf(more, 'event_has_a_plan');
    const dearer = await manager.events.update({
      eventId: gig.id,
      revision: gig.revision,
      priceCategories: gig.priceCategories.map(({ code, name, seats }) => ({
        code,
        name,
        seats,
        priceMinor: 5,
      })),
    });
    expect(dearer.priceCategories[0]?.priceMinor).toBe(5);
  });

  test('changes a plan under an event on sale: labels corrected, seats added at the back, free ones taken', async () => {
    const manager = await house().clerk('manager');
    const { plan, versionId } = await published(manager, cinema);
    const event = await manager.events.create({ name: 'Film', startsAt, planVersionId: versionId });
    const sold = await manager.bookings.create({ eventId: event.id, seatNos: [10, 11] });
    const before = await labelsOf(manager, event.id);

    const longer = await redrawn(manager, plan.id, (document) => ({
      ...document,
      rows: document.rows.map((row, index) => {
        if (index === 0) return { ...row, seats: row.seats.slice(0, -1) };
        if (index > 1) return row;
        const last = row.seats.at(-1);
        if (last === undefined) return row;
        const extra = [1, 2, 3].map((n) => ({
          ...last,
          id: `new${n}`,
          number: `${90 + n}`,
          x: last.x + n * 0.6,
        }));
        return { ...row, name: 'BB', seats: [...row.seats, ...extra] };
      }),
    }));
    const preview = await manager.plans.previewChange({ eventId: event.id, planVersionId: longer });
    expect(preview).toMatchObject({ added: 3, removed: 1, inTheWay: [], capacity: 62 });
    const applied = await manager.plans.applyToEvent({
      eventId: event.id,
      planVersionId: longer,
      revision: event.revision,
    });
    expect(applied).toMatchObject({ capacity: 62, layoutRevision: 2, revision: event.revision + 1 });
    const { items } = await manager.seats.list({ eventId: event.id });
    expect(items).toHaveLength(62);
    expect(items.filter(({ bookingId }) => bookingId === sold.id).map(({ seatNo }) => seatNo)).toEqual([
      10, 11,
    ]);
    expect(new Set(items.map(({ label }) => label)).size).toBe(62);
    expect(items[61]?.label).toBe('BB93');

    const layout = await manager.seats.layout({ eventId: event.id });
    const neighbours = layout.plan;
    expect(neighbours?.right[60]).toBe(62);
    expect(neighbours?.left[61]).toBe(61);
    const { rows } = await house().raw.query<{ seat_no: number; left_no: number | null }>(
      'select seat_no, left_no from seats where event_id = $1 order by seat_no',
      [event.id],
    );
    expect(rows.map(({ left_no }) => left_no ?? 0)).toEqual([...(neighbours?.left ?? [])]);
    const history = (await manager.plans.ofEvent({ eventId: event.id })).items;
    expect(history.map(({ versionNo, planName }) => [versionNo, planName])).toEqual([
      [2, plan.name],
      [1, plan.name],
    ]);
    const since = await manager.seats.layout({ eventId: event.id, at: history[0]?.since ?? '' });
    expect(since.x).toHaveLength(62);
    const stale = manager.plans.applyToEvent({ eventId: event.id, planVersionId: versionId, revision: 1 });
    await refusalOf(stale, 'edited_meanwhile');

    const { rows: plans } = await house().owner.query<{ at: Date }>(
      `update event_plans set applied_at = applied_at - interval '1 day' where event_id = $1 and layout_revision = 1
      returning applied_at as at`,
      [event.id],
    );
    const then = await manager.seats.layout({
      eventId: event.id,
      at: plans[0]?.at.toISOString().replace(/\.\d+Z/, '.999Z') ?? '',
    });
    expect(then.x).toHaveLength(60);
    expect(new TextDecoder().decode(then.labels)).toBe(before.join(''));
  });

  test('refuses to touch sold, held or kept seats, naming them, and leaves everything as it is', async () => {
    const manager = await house().clerk('manager');
    const { plan, versionId, document } = await published(manager, cinema);
    const event = await manager.events.create({ name: 'Film', startsAt, planVersionId: versionId });
    const drawn = planHouse(document);
    await manager.bookings.create({ eventId: event.id, seatNos: [1, 60] });
    await manager.holds.place({ eventId: event.id, seatNos: [20] });
    const without = await redrawn(manager, plan.id, (old) => ({
      ...old,
      rows: old.rows.map((row, index) =>
        index === 0
          ? { ...row, seats: row.seats.slice(1) }
          : {
              ...row,
              seats: row.seats.map((seat) =>
                seat.id === drawn.ids[19] ? { ...seat, zone: seat.zone === 'A' ? 'B' : 'A' } : seat,
              ),
            },
      ),
    }));
    const input = { eventId: event.id, planVersionId: without, revision: event.revision };
    const refusal = await refusalOf(manager.plans.applyToEvent(input), 'plan_change_touches_seats');
    expect(refusal).toEqual({
      eventId: event.id,
      count: 2,
      seats: [
        { seatNo: 1, label: drawn.labels[0], why: 'booked', change: 'removed' },
        { seatNo: 20, label: drawn.labels[19], why: 'held', change: 'rezoned' },
      ],
    });
    expect(await labelsOf(manager, event.id)).toEqual(drawn.labels);

    const shorter = await redrawn(manager, plan.id, () => ({
      ...document,
      rows: document.rows.map((row, index) =>
        index === 0 ? { ...row, seats: row.seats.slice(0, -1) } : row,
      ),
    }));
    const last = manager.plans.applyToEvent({ ...input, planVersionId: shorter });
    expect((await refusalOf(last, 'plan_change_touches_seats')).seats).toEqual([
      { seatNo: 60, label: drawn.labels[59], why: 'booked', change: 'not_last' },
    ]);
  });

  test('gives standing room up where it is free, whoever stands where', async () => {
    const manager = await house().clerk('manager');
    const { plan, versionId } = await published(manager, club);
    const event = await manager.events.create({ name: 'Gig', startsAt, planVersionId: versionId });
    await manager.bookings.create({ eventId: event.id, seatNos: [49, 30] });
    const smaller = await redrawn(manager, plan.id, (document) => ({
      ...document,
      areas: document.areas.map((area) => ({ ...area, capacity: 29 })),
    }));
    const input = { eventId: event.id, planVersionId: smaller, revision: event.revision };
    const { revision } = await manager.plans.applyToEvent(input);
    const { items } = await manager.seats.list({ eventId: event.id });
    expect(items).toHaveLength(49);
    expect(items.filter(({ state }) => state === 'booked').map(({ seatNo }) => seatNo)).toEqual([30, 49]);

    const names = async () => (await manager.events.get({ eventId: event.id })).areas.map(({ name }) => name);
    const room = (id: string, name: string) => (document: PlanDocument) =>
      document.areas.slice(0, 1).map((area) => ({ ...area, id, name, capacity: id === 'standing' ? 29 : 5 }));
    const withTwo = (first: string, second: string) => (document: PlanDocument) => ({
      ...document,
      areas: [...room('standing', first)(document), ...room('balcony', second)(document)],
    });
    const two = await redrawn(manager, plan.id, withTwo('Floor', 'Balcony'));
    const applied = await manager.plans.applyToEvent({ ...input, planVersionId: two, revision });
    expect(await names()).toEqual(['Floor', 'Balcony']);
    const swapped = await redrawn(manager, plan.id, withTwo('Balcony', 'Floor'));
    await manager.plans.applyToEvent({ ...input, planVersionId: swapped, revision: applied.revision });
    expect(await names()).toEqual(['Balcony', 'Floor']);
  });

  test('reads the seats and the plan of one moment, while the plan is changed again and again', async () => {
    const manager = await house().clerk('manager');
    const { plan, versionId } = await published(manager, club);
    const event = await manager.events.create({ name: 'Gig', startsAt, planVersionId: versionId });
    const smaller = await redrawn(manager, plan.id, (document) => ({
      ...document,
      areas: document.areas.map((area) => ({ ...area, capacity: 10 })),
    }));
    const versions = [smaller, versionId, smaller, versionId, smaller, versionId];
    const seen = new Set<string>();
    const changed = new AbortController();
    const read = async () => {
      while (!changed.signal.aborted) {
        const layout = await manager.seats.layout({ eventId: event.id });
        seen.add(`${layout.plan?.planVersionId}: ${layout.category.length} and ${layout.x.length}`);
      }
    };
    const change = async () => {
      let { revision } = event;
      for (const planVersionId of versions)
        ({ revision } = await manager.plans.applyToEvent({ eventId: event.id, planVersionId, revision }));
    };
    await Promise.all([
      read(),
      read(),
      read(),
      change().finally(() => {
        changed.abort();
      }),
    ]);
    const whole = [`${versionId}: 50 and 50`, `${smaller}: 30 and 30`];
    expect(whole).toEqual(expect.arrayContaining([...seen]));
  });

  test('removes what no event ever had, archives the rest, and says not found', async () => {
    const manager = await house().clerk('manager');
    const { plan, versionId } = await published(manager, cinema);
    const copy = await manager.plans.create({
      from: { kind: 'copy', planVersionId: versionId },
      name: 'Copy',
    });
    await manager.events.create({ name: 'Film', startsAt, planVersionId: versionId });
    expect(await manager.plans.delete({ planId: copy.id })).toEqual({ id: copy.id, outcome: 'removed' });
    expect(await manager.plans.delete({ planId: plan.id })).toEqual({ id: plan.id, outcome: 'archived' });
    const listed = await manager.plans.list({});
    expect(listed.items.map(({ id }) => id)).not.toContain(plan.id);
    await refusalOf(manager.plans.get({ planId: nobody }), 'not_found');
    await refusalOf(manager.plans.version({ planVersionId: nobody }), 'not_found');
  });
});
