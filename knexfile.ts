import type { Knex } from 'knex';

/** For Knex's own command line. The app and `npm run db` carry the migrations with them (src/main/db/migration-files.ts). */
const config: Knex.Config = {
  client: 'pg',
  connection: process.env['BOX_OFFICE_DATABASE_URL'] ?? '',
  migrations: { directory: './migrations', extension: 'ts' },
};

export default config;
