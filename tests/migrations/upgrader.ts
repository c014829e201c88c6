// A program that brings a database to head, like the app: node upgrader.js <connection string>
import { project } from '../../src/main/db/migration-files';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { upgrade } from '../../src/main/db/migrator/upgrade';

const migrator = openMigrator(process.argv[2] ?? '', project, {
  report: ({ is, name }) => process.stdout.write(`${is} ${name}\n`),
});
const { ran } = await upgrade(migrator);
await migrator.close();
process.stdout.write(`${JSON.stringify({ ran })}\n`);
