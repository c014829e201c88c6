import type { PaperHouse, SeatsNow } from './paper-house';
import { drawGround, drawRowNames, drawSeats, rowEnds } from './paper-drawing';
import { legendEntries, legendLine, legendRows, legendSvg, type PaperWords } from './paper-legend';
import { ink } from './paper-marks';
import { measureHouse, type PaperMeasures } from './paper-measures';
import { layOut, margin, type Paper, type SheetPlan } from './paper-sheets';
import { escaped, short } from './svg-text';

/** A house on sheets of paper, each a drawing (SVG) as large as the sheet, in millimetres. */
export interface HouseSheets {
  readonly pages: string[];
  readonly isLandscape: boolean;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

export interface HouseSheetsInput {
  readonly house: PaperHouse;
  /** Left out: only the plan. */
  readonly now: SeatsNow | null;
  readonly words: PaperWords;
  readonly paper: Paper;
  readonly spread: 'one' | 'readable';
}

const font = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";
const footLine = 5;

/**
 * Draws a house for paper: white ground, zones by pattern, states by pattern and letter, a legend of what is on it, the time at
 * which it was true. A house too large for one sheet gets an overview and numbered parts.
 */
export function houseSheets({ house, now, words, paper, spread }: HouseSheetsInput): HouseSheets {
  const measures = measureHouse(house);
  const entries = legendEntries(house, now, words);
  const footHeight = (width: number) => legendRows(entries, width).length * legendLine + footLine + 2;
  const sheets = dropEmpty(layOut(measures, { paper, spread, footHeight }), house, measures);
  const [first] = sheets;
  if (first === undefined) return { pages: [], isLandscape: true, width: 0, height: 0 };
  const ends = rowEnds(house);
  const pages = sheets.map((sheet, index) => {
    const id = `p${index}`;
    const placing = { sheet, pitch: measures.pitch, stage: words.stage };
    const { body } = sheet;
    const width = sheet.width - 2 * margin;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}mm" height="${sheet.height}mm" font-family="${escaped(font)}">`,
      `<rect width="${sheet.width}" height="${sheet.height}" fill="#fff"/>`,
      head(sheet, words, sheets.length > 1 ? words.page(index + 1, sheets.length) : ''),
      `<clipPath id="${id}c"><rect x="${body.x}" y="${body.y}" width="${body.width}" height="${short(body.height)}"/></clipPath>`,
      `<g clip-path="url(#${id}c)">`,
      drawGround(house, now, measures, placing, words),
      drawSeats(house, now, placing, words.heldLetter),
      drawRowNames(house, ends, placing),
      sheet.isOverview ? overviewOf(sheets, sheet) : '',
      '</g>',
      sheets.length > 1 && !sheet.isOverview
        ? `<rect x="${body.x}" y="${body.y}" width="${body.width}" height="${short(body.height)}" fill="none" stroke="#8d94a1" stroke-width=".2"/>${smallMap(sheets, sheet)}`
        : '',
      legendSvg(legendRows(entries, width), margin, body.y + body.height + 3),
      `<text x="${margin}" y="${sheet.height - margin}" font-size="2.6" fill="#4a5260">${escaped(words.asOf)}</text>`,
      '</svg>',
    ].join('');
  });
  const { width, height } = first;
  return { pages, isLandscape: width > height, width, height };
}

function head({ width }: SheetPlan, { title, facts, figures }: PaperWords, page: string): string {
  const right = width - margin;
  return [
    `<text x="${margin}" y="${margin + 6}" font-size="6.4" font-weight="600" fill="${ink}">${escaped(title)}</text>`,
    `<text x="${margin}" y="${margin + 11.5}" font-size="3.4" fill="#4a5260">${escaped(facts)}</text>`,
    `<text x="${right}" y="${margin + 6}" font-size="3.4" text-anchor="end" fill="${ink}">${escaped(figures)}</text>`,
    `<text x="${right}" y="${margin + 11.5}" font-size="3.4" text-anchor="end" fill="#4a5260">${escaped(page)}</text>`,
    `<path d="M${margin} ${margin + 14.2}H${right}" stroke="${ink}" stroke-width=".25"/>`,
  ].join('');
}

/** Sheets without a seat on them are not printed; what is drawn around the house is on the overview. */
function dropEmpty(
  sheets: readonly SheetPlan[],
  { x, y }: PaperHouse,
  { pitch }: PaperMeasures,
): SheetPlan[] {
  const [overview] = sheets;
  if (sheets.length < 2 || overview === undefined) return [...sheets];
  return sheets.filter(({ isOverview, from, scale, body }) => {
    if (isOverview) return true;
    const [right, bottom] = [from.x + body.width / scale, from.y + body.height / scale];
    for (let i = 0; i < x.length; i += 1) {
      const [atX, atY] = [x[i] ?? 0, y[i] ?? 0];
      if (atX > from.x - pitch && atX < right + pitch && atY > from.y - pitch && atY < bottom + pitch)
        return true;
    }
    return false;
  });
}

/** On the overview: where each other sheet lies, by its number. */
function overviewOf(sheets: readonly SheetPlan[], overview: SheetPlan): string {
  return sheets
    .map((sheet, index) => {
      if (sheet.isOverview) return '';
      const { x, y, width, height } = placeOn(overview, sheet);
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="none" stroke="#4a5260" stroke-width=".3" stroke-dasharray="2 1.4"/><text x="${short(x + width / 2)}" y="${short(y + height / 2 + 4)}" font-size="12" font-weight="600" text-anchor="middle" fill="${ink}" fill-opacity=".75" stroke="#fff" stroke-width="1.6" stroke-opacity=".75" paint-order="stroke">${index + 1}</text>`;
    })
    .join('');
}

/** In the head of a part: which part of the house it is. */
function smallMap(sheets: readonly SheetPlan[], here: SheetPlan): string {
  const [overview] = sheets;
  if (overview === undefined) return '';
  const parts = sheets
    .filter(({ isOverview }) => !isOverview)
    .map((sheet) => ({ sheet, at: placeOn(overview, sheet) }));
  const left = Math.min(...parts.map(({ at }) => at.x));
  const top = Math.min(...parts.map(({ at }) => at.y));
  const right = Math.max(...parts.map(({ at }) => at.x + at.width));
  const bottom = Math.max(...parts.map(({ at }) => at.y + at.height));
  const factor = Math.min(26 / (right - left), 11.5 / (bottom - top));
  const from = { x: here.width / 2 - ((right - left) * factor) / 2, y: margin + 1 };
  return parts
    .map(({ sheet, at }) => {
      const isHere = sheet === here;
      return `<rect x="${short(from.x + (at.x - left) * factor)}" y="${short(from.y + (at.y - top) * factor)}" width="${short(at.width * factor)}" height="${short(at.height * factor)}" fill="${isHere ? ink : '#fff'}" fill-opacity="${isHere ? 0.8 : 0}" stroke="#4a5260" stroke-width=".2"/>`;
    })
    .join('');
}

function placeOn(overview: SheetPlan, { from, scale, body }: SheetPlan) {
  return {
    x: overview.body.x + (from.x - overview.from.x) * overview.scale,
    y: overview.body.y + (from.y - overview.from.y) * overview.scale,
    width: (body.width / scale) * overview.scale,
    height: (body.height / scale) * overview.scale,
  };
}
