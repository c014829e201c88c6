import type { Sheets } from '../../shared/contract/files';
import { escaped } from '../../shared/domain/paper/svg-text';

/** Millimetres, upright. */
const sizes = { A4: [210, 297], A3: [297, 420] } as const;

/** Sheets as one page of HTML, each drawing as large as the paper. */
export function sheetsPage({ title, paper, isLandscape, pages }: Sheets): string {
  const [short, long] = sizes[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const style = [
    `@page{size:${width}mm ${height}mm;margin:0}`,
    'html,body{margin:0;background:#fff}',
    // A hair less than the page, or rounding makes an empty one of it.
    `svg{display:block;width:${width}mm;height:${height - 0.1}mm;break-after:page}`,
    'svg:last-of-type{break-after:auto}',
  ].join('');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>${pages.join('')}</body></html>`;
}
