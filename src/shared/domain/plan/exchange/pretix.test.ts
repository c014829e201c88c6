import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../generators/make-plan';
import { checkPlan } from '../plan-checks';
import { capacityOf } from '../plan-document';
import { planHouse } from '../plan-house';
import type { ImportResult } from './import-result';
import { exportPretix } from './pretix-export';
import { importPretix } from './pretix-import';

function read(file: unknown) {
  const result = importPretix(typeof file === 'string' ? file : JSON.stringify(file));
  if (!result.ok) throw new Error(`${result.why}: ${JSON.stringify(result.faults.slice(0, 3))}`);
  return result;
}

const hall = {
  name: 'Stadthalle Süd',
  size: { width: 900, height: 700 },
  categories: [{ name: 'Parkett', color: '#aa0000' }, { name: 'Rang 1' }],
  author: { tool: 'by hand' },
  zones: [
    {
      name: 'Parkett',
      zone_id: 'p',
      position: { x: 100, y: 100 },
      rows: [
        {
          row_number: 1,
          row_number_position: 'right',
          position: { x: 10, y: 20.5 },
          seats: ['3', '1', '2', '4'].map((number, index) => ({
            seat_guid: `Reihe 1 Plätz ${number}`,
            seat_number: number,
            position: { x: [50, 0, 25, 100][index], y: 0 },
            category: 'Parkett',
            radius: 9,
            start_direction: '<>',
          })),
        },
      ],
      areas: [
        {
          shape: 'rectangle',
          color: '#ccc',
          rotation: 3,
          rectangle: { width: 200, height: 50 },
          position: { x: 0, y: -90 },
          text: { text: 'BÜHNE', size: 20, color: '#fff', position: { x: 3, y: 3 } },
        },
        { shape: 'circle', circle: { radius: 12.5 }, position: { x: 5, y: 5 }, glow: true },
        {
          shape: 'text',
          text: { text: 'Bar\nhier', size: 16, position: { x: 1, y: 2 } },
          position: { x: 60, y: 80 },
        },
        {
          shape: 'polygon',
          polygon: {
            points: [
              { x: 0, y: 0 },
              { x: 10, y: 0 },
              { x: 5, y: '9.5' },
            ],
          },
          position: { x: 1, y: 1 },
          rotation: 90,
        },
      ],
    },
    {
      name: 'Rang',
      position: { x: 100, y: 300 },
      rows: [
        {
          row_number: '1',
          seats: [
            { seat_guid: 'b1', seat_number: 1, position: { x: 0, y: 0 }, category: 'Rang 1' },
            { seat_guid: 'b2', seat_number: 2, position: { x: 25, y: 0 }, category: 'Nirgends' },
          ],
        },
      ],
    },
  ],
};

describe('reading pretix seating plans', () => {
  it('takes a real file whole and says what it did not understand', () => {
    const { document, notes } = read(hall);
    expect(capacityOf(document)).toBe(6);
    expect(planHouse(document).labels).toEqual([
      'Parkett 1-1',
      'Parkett 1-2',
      'Parkett 1-3',
      'Parkett 1-4',
      'Rang 1-1',
      'Rang 1-2',
    ]);
    expect(document.zones.map(({ code }) => code)).toEqual(['Parkett', 'Rang1', 'Nirgends']);
    const [first, second, , fourth] = document.rows[0]?.seats ?? [];
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(0.5, 3);
    // There is room for another seat between the third and the fourth: an aisle.
    expect(planHouse(document).right[2]).toBe(0);
    expect(fourth?.number).toBe('4');
    expect(document.shapes.map(({ role, form }) => `${role} ${form}`)).toEqual([
      'stage rectangle',
      'other ellipse',
      'other polygon',
    ]);
    expect(document.captions[0]?.text).toBe('Bar hier');
    expect(notes).toContainEqual({ what: 'kept', place: 'author', count: 1, as: '' });
    expect(notes).toContainEqual({ what: 'kept', place: 'zones[].areas[].glow', count: 1, as: '' });
    expect(notes).toContainEqual({
      what: 'understood_as',
      place: 'zones[].rows[].seats[].category',
      count: 1,
      as: 'a category of its own',
    });
    expect(checkPlan(document)).toEqual([]);
  });

  it('gives back what it was given: fields that nobody knows, guids, offsets', () => {
    const written = JSON.parse(exportPretix(read(hall).document)) as typeof hall;
    expect(written.author).toEqual(hall.author);
    expect(written.size).toEqual(hall.size);
    expect(written.zones[0]?.position).toEqual({ x: 100, y: 100 });
    const seat = written.zones[0]?.rows[0]?.seats[3];
    expect(seat).toMatchObject({ seat_guid: 'Reihe 1 Plätz 4', position: { x: 100, y: 0 }, radius: 9 });
    expect(written.zones[0]?.areas?.[0]).toMatchObject({
      shape: 'rectangle',
      rotation: 3,
      text: { text: 'BÜHNE', size: 20 },
    });
  });
});

const word = fc
  .oneof(fc.string({ maxLength: 12 }), fc.constantFrom('A', 'Stage', 'Balkon é', '7'))
  .filter((text) => !/\p{Cc}|<[a-z!/?]|javascript:|\p{Surrogate}/iu.test(text));
const place = fc.oneof(
  fc.integer({ min: -4_000, max: 4_000 }),
  fc.double({ min: -900, max: 900, noNaN: true }),
);
const at = fc.record({ x: place, y: place });
const odd = fc.dictionary(
  fc.constantFrom('comment', 'layer', 'z'),
  fc.oneof(fc.integer(), word, fc.constant({ deep: [1, null] })),
  { maxKeys: 2 },
);
const seat = (id: number) =>
  fc
    .tuple(
      odd,
      fc.record({ seat_number: fc.oneof(word, fc.integer({ min: 0, max: 99 })), position: at }),
      fc.record(
        {
          category: fc.constantFrom('A', 'VIP', 'x'),
          radius: fc.integer({ min: 1, max: 20 }),
          uuid: fc.uuid(),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([rest, needed, more]) => ({ ...rest, ...needed, ...more, seat_guid: `s${id}` }));
const row = (ids: number[]) =>
  fc.record(
    {
      row_number: fc.oneof(word, fc.integer({ min: 1, max: 60 })),
      row_label: word,
      position: at,
      uuid: fc.constantFrom('u1', 'u2', 'u3'),
      seats: fc.tuple(...ids.map(seat)),
    },
    { requiredKeys: ['seats'] },
  );
const area = fc.oneof(
  fc.record(
    {
      shape: fc.constant('rectangle'),
      position: at,
      rotation: fc.integer({ min: -400, max: 400 }),
      color: fc.constantFrom('#abc', 'red', '#A0B0C0'),
      rectangle: fc.record({
        width: fc.integer({ min: 0, max: 500 }),
        height: fc.double({ min: 0, max: 90, noNaN: true }),
      }),
      text: fc.record({ text: word, size: fc.integer({ min: 1, max: 60 }) }),
    },
    { requiredKeys: ['shape'] },
  ),
  fc.record(
    {
      shape: fc.constantFrom('circle'),
      position: at,
      circle: fc.record({ radius: fc.double({ min: 0, max: 70, noNaN: true }) }),
      border_color: fc.constant('#112233'),
    },
    { requiredKeys: ['shape', 'circle'] },
  ),
  fc.record(
    {
      shape: fc.constant('polygon'),
      position: at,
      rotation: fc.integer({ min: 0, max: 360 }),
      polygon: fc.record({ points: fc.array(at, { minLength: 2, maxLength: 6 }) }),
    },
    { requiredKeys: ['shape', 'polygon'] },
  ),
  fc.record({
    shape: fc.constant('text'),
    position: at,
    rotation: fc.integer({ min: 0, max: 360 }),
    text: fc.record(
      {
        text: word,
        size: fc.integer({ min: 1, max: 60 }),
        color: fc.constantFrom('#000', 'blue'),
        position: at,
      },
      { requiredKeys: ['text'] },
    ),
  }),
);
const file = fc.record({
  name: word,
  categories: fc.constantFrom(
    [{ name: 'A', color: '#ff0000' }, { name: 'VIP' }],
    [{ name: 'A' }, { name: 'a' }],
  ),
  zones: fc.tuple(
    fc.record(
      {
        name: word,
        zone_id: fc.constantFrom('z', 'y'),
        position: at,
        rows: fc.tuple(row([1, 2, 3]), row([4])),
        areas: fc.array(area, { maxLength: 4 }),
      },
      { requiredKeys: ['rows'] },
    ),
    fc.record(
      {
        name: word,
        zone_id: fc.constantFrom('z', 'y'),
        rows: fc.tuple(row([5, 6, 7, 8, 9])),
        areas: fc.array(area, { maxLength: 2 }),
      },
      { requiredKeys: ['rows'] },
    ),
  ),
});

it('is the identity: import, export, import', () => {
  fc.assert(
    fc.property(file, (given) => {
      const first = read(given).document;
      const again = read(exportPretix(first)).document;
      expect(again).toEqual(first);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it('carries our own plans through unharmed: curves, kinds, tables, standing room', () => {
  for (const kind of ['grid', 'theatre', 'cinema', 'bowl', 'club'] as const) {
    const plan = makePlan({ kind, name: 'House', capacity: 400 });
    const { document } = read(exportPretix(plan));
    const { carried: _carried, ...read_ } = document;
    expect({ ...read_, captions: [] }).toEqual({
      ...plan,
      captions: [],
    });
    expect(document.captions.map(({ text }) => text)).toEqual(plan.captions.map(({ text }) => text));
  }
});

it('keeps two zones of one name, their colours, rows between the sections of others, and rows of a section that is gone', () => {
  const plan = makePlan({ kind: 'grid', name: 'House', capacity: 40, seatsPerRow: 10 });
  const [a, b, c, d] = plan.rows;
  if (!a || !b || !c || !d) throw new Error('a house of 40 has four rows');
  const mixed = {
    ...plan,
    zones: [
      { code: 'A', name: 'Stalls', colour: 5 },
      { code: 'B', name: 'Stalls', colour: 2 },
    ],
    sections: [...plan.sections, { id: 'left', name: 'Left', prefix: 'L' }],
    rows: [{ ...a, section: 'left' }, b, { ...c, section: 'left' }, { ...d, section: 'gone' }],
  };
  const { document } = read(exportPretix(mixed));
  expect(document.zones).toEqual(mixed.zones);
  expect(document.rows).toEqual(mixed.rows);
  expect(document.sections).toContainEqual({ id: 'gone', name: '', prefix: '' });
});

const guilty = (over: object) => ({
  name: 'x',
  categories: [],
  zones: [
    {
      name: '',
      rows: [{ seats: [{ seat_guid: 'a', seat_number: '1', position: { x: 0, y: 0 }, ...over }] }],
    },
  ],
});
const twice = guilty({});
twice.zones[0]?.rows[0]?.seats.push({ seat_guid: 'a', seat_number: '2', position: { x: 30, y: 0 } });

it.each<[string, string, Exclude<ImportResult, { ok: true }>['why']]>([
  ['text that is no JSON', '{"zones": [', 'not_this_format'],
  ['nothing', '', 'not_this_format'],
  ['another format', '{"rows": []}', 'not_this_format'],
  ['a list', '[]', 'not_this_format'],
  ['brackets without end', '['.repeat(1_000_000), 'too_deep'],
  ['a plan nested in itself', `{"zones":${'{"zones":'.repeat(50)}1${'}'.repeat(50)}}`, 'too_deep'],
  [
    'more seats than any house',
    JSON.stringify({ zones: [{ rows: [{ seats: Array.from({ length: 200_001 }, () => 0) }] }] }),
    'too_many_seats',
  ],
  ['a guid twice', JSON.stringify(twice), 'faulty'],
  ['no guid', JSON.stringify(guilty({ seat_guid: '' })), 'faulty'],
  ['a script as number', JSON.stringify(guilty({ seat_number: '<script>alert(1)</script>' })), 'faulty'],
  [
    'a place beyond numbers',
    JSON.stringify(guilty({ position: { x: 0, y: 7 } })).replace('7', '1e999'),
    'faulty',
  ],
  ['a place that is a word', JSON.stringify(guilty({ position: { x: 'left', y: 0 } })), 'faulty'],
  ['seats that are no list', JSON.stringify({ zones: [{ rows: [{ seats: 'many' }] }] }), 'faulty'],
  ['zones that are numbers', JSON.stringify({ zones: [1, 2] }), 'faulty'],
])('refuses %s', (_, text, why) => {
  const result = importPretix(text);
  expect(result).toMatchObject({ ok: false, why });
  if (!result.ok && why === 'faulty') expect(result.faults[0]?.place).toMatch(/zones|rows/);
});

it('is not fooled by a prototype in a file', () => {
  const text = JSON.stringify(guilty({})).replace(
    '"seat_number"',
    '"__proto__":{"polluted":1},"seat_number"',
  );
  const result = read(text);
  expect(result.notes).toContainEqual(expect.objectContaining({ what: 'left_out' }));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
