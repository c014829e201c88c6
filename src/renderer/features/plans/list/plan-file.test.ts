import { expect, it } from 'vitest';
import { formatOf } from './plan-file';

it.each([
  ['seats.csv', 'section,row,seat', 'csv'],
  ['hall.JSON', '{"name":"Hall","zones":[]}', 'pretix'],
  ['hall.json', ' {\n "name": "Hall", "focal": {"x":0,"y":0}, "format": 1 }', 'plan'],
])('takes %s by its name and first words', (name, text, format) => expect(formatOf(name, text)).toBe(format));
