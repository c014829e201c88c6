import type { Edit } from './edit';
import { rulesAndDefaults } from './rules-and-defaults';
import { tablesAndColumns } from './tables-and-columns';
import { thingsBesideTables } from './things-beside-tables';

export const allEdits: readonly Edit[] = [...tablesAndColumns, ...rulesAndDefaults, ...thingsBesideTables];
