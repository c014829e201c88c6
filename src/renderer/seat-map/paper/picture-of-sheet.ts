/** Dots on a millimetre: 300 on an inch. */
const dots = 300 / 25.4;

/** A sheet as a PNG, in base64. */
export async function pictureOfSheet(svg: string, width: number, height: number): Promise<string> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas to draw the sheet on');
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
    return base64;
  } finally {
    URL.revokeObjectURL(address);
  }
}
