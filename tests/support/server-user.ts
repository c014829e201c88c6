// A program that uses the embedded server like the app does: node server-user.js <data folder> <rounds>
// Each round joins, asks the server twice, some time apart, and leaves; 0 rounds: joins, and leaves when stdin ends.
// It writes one JSON line per step.
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import type { EmbeddedServer } from '../../src/main/db/embedded/embedded-server';

const [, , dataFolder = '', rounds = '0'] = process.argv;

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function join(): Promise<EmbeddedServer> {
  const binaries = await locateBinaries();
  return joinEmbeddedServer({ dataFolder, binaries, durability: 'off', report: (step) => say({ step }) });
}

async function ask(server: EmbeddedServer): Promise<string> {
  const client = new Client({
    ...server.till,
    host: server.host,
    port: server.port,
    database: server.database,
  });
  await client.connect();
  const { rows } = await client.query<{ started: Date }>('select pg_postmaster_start_time() as started');
  await client.end();
  return rows[0]?.started.toISOString() ?? '';
}

for (let round = 1; round <= Number(rounds); round += 1) {
  const server = await join();
  const started = await ask(server);
  await delay(Math.random() * 150);
  say({ servedBySame: (await ask(server)) === started });
  await server.release();
}

if (rounds === '0') {
  const server = await join();
  say({ port: server.port });
  process.stdin.resume().once('end', () => {
    void server.release().then(() => say({ left: true }));
  });
}
