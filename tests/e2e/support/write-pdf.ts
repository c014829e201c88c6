const point = 72 / 25.4;

/** A PDF whose pages, in millimetres, show what their content streams draw (PDF operators, points, from below). */
export function writePdf(pages: readonly { width: number; height: number; content: string }[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(({ width, height, content }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width * point} ${height * point}] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Rows of seats as boxes and a stage with its word, as an architect's sheet has them. */
export function drawnHouse(width: number, height: number): string {
  const parts = ['0.6 w', 'BT /F1 18 Tf 300 700 Td (PANGGUNG) Tj ET'];
  for (let row = 0; row < 12; row += 1) {
    for (let seat = 0; seat < 20; seat += 1)
      parts.push(`${width * 0.5 + seat * 18} ${height * 1.2 - row * 30} 12 12 re`);
  }
  return [...parts, 'S'].join('\n');
}
