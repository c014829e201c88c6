import { expect, inject, test, vi } from 'vitest';
import { guessRenames } from '../../scripts/db/differ/rename-guesses';
import { emptyRevision } from '../../scripts/db/revision-file';
import { withScratch } from '../../scripts/db/scratch';

vi.setConfig({ testTimeout: 120_000 });

const [server] = inject('testServers');

/** The same schema twice: every name that changed also changed something else, so that only a person knows whether it is a rename. */
const before = `
  create type mood as enum ('sad', 'calm', 'happy');
  create table shelves (id integer primary key, label text not null, height numeric(4,1), spare text);
  create table books (id integer primary key, title text, pages integer, feel mood);
  create table lamps (id integer primary key, watts integer)`;
const after = `
  create type mood as enum ('blue', 'calm', 'merry', 'glad');
  create table shelves (id integer primary key, sign text default 'none', height numeric(6,2), depth integer);
  create table volumes (id bigint primary key, title text, pages integer, feel mood, shelf_id integer references shelves (id));
  create table chairs (id integer primary key, legs integer, arms integer, colour text)`;

test.runIf(server !== undefined)(
  'what may be a rename is seen whatever else changed, and not asked about when it was told',
  async () => {
    if (server === undefined) return;
    const connection = {
      host: '127.0.0.1',
      port: server.port,
      database: 'postgres',
      ...server.superuser,
      ssl: false,
    };
    const guesses = await withScratch(connection, 2, async (migrated, declared) => {
      if (!migrated || !declared) throw new Error('two were asked for');
      await migrated.run(before.split(';'));
      await declared.run(after.split(';'));
      return [
        await guessRenames(migrated, declared, []),
        await guessRenames(migrated, declared, ['books=volumes', 'shelves.spare = sign', 'mood.sad=blue']),
      ];
    });
    expect(guesses[0]?.toSorted()).toEqual([
      'books=volumes',
      'mood.happy=merry',
      'mood.sad=blue',
      'shelves.label=sign',
    ]);
    expect(guesses[1]).toEqual(['mood.happy=merry']);
  },
);

test('a message cannot end the comment that it stands in', () => {
  expect(emptyRevision('a **// b */ c').match(/\*\//g)).toHaveLength(1);
});
