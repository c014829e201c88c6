/** The package's own types lie where it does not say; this is what the bench uses of it. */
declare module '@alisaitteke/seatmap-canvas' {
  export class SeatMapCanvas {
    constructor(selector: string, settings: object);
    readonly data: { addBulkBlock(blocks: object[]): void };
  }
}
