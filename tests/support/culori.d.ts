/** The part of culori that the palette test uses; the package brings no types of its own. */
declare module 'culori' {
  export type Colour = { mode: 'rgb'; r: number; g: number; b: number };
  export type Filter = (colour: Colour) => Colour;
  export function wcagContrast(a: string, b: string): number;
  export function wcagLuminance(colour: string | Colour): number;
  export function differenceCiede2000(): (a: Colour, b: Colour) => number;
  export function filterDeficiencyProt(severity: number): Filter;
  export function filterDeficiencyDeuter(severity: number): Filter;
  export function filterDeficiencyTrit(severity: number): Filter;
  export function converter(mode: 'rgb'): (colour: string) => Colour;
}
