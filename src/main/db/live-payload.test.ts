import { expect, test } from 'vitest';
import { liveMessageOf } from './live-payload';

const e = '019a0000-0000-7000-8000-000000000001';

test('says what a notification says', () => {
  expect(liveMessageOf(`{"t":"seats","e":"${e}","r":[[1,2,4],[7,7,1]],"u":1796000000000}`)).toEqual({
    type: 'seats',
    eventId: e,
    holdsEndAt: '2026-11-30T00:53:20.000Z',
    runs: [
      [1, 2, 4],
      [7, 7, 1],
    ],
  });
  expect(liveMessageOf(`{"t":"resync","e":"${e}"}`)).toEqual({ type: 'resync', eventId: e });
  expect(liveMessageOf('{"t":"changed","topic":"users","ids":[]}')).toEqual({
    type: 'changed',
    topic: 'users',
    ids: [],
  });
});

test.each(['', 'hello', '{"t":"seats"}', '{"t":"later","x":1}', '[]'])(
  'takes everything anew when it cannot read %s',
  (payload) => {
    expect(liveMessageOf(payload)).toEqual({ type: 'resync', eventId: null });
  },
);
