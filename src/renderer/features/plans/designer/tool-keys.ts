import { tools, type Tool } from './designer';

/** The letter of each tool while the drawing has the focus. */
export const toolKeys: Record<Tool, string> = {
  select: 'V',
  seats: 'E',
  row: 'R',
  curve: 'C',
  table: 'T',
  area: 'S',
  shape: 'H',
  text: 'X',
  zone: 'Z',
  aisle: 'A',
  pan: 'G',
};

/** The tool that a letter stands for; `null` for any other key. */
export function toolOf(key: string): Tool | null {
  return tools.find((tool) => toolKeys[tool].toLowerCase() === key.toLowerCase()) ?? null;
}
