import { fitted, kept, panned, seenBy, toHouse, toScreen, zoomed, type Camera, type Limits } from './camera';
import { stageRoom } from './draw/stage';
import { zoneRoom } from './draw/zones';
import { flownTo, type Flight } from './flight';
import { grown, type Box, type Point, type Size } from './geometry';
import { Motion } from './motion';
import { namesRoom, Painter } from './painter';
import { seatsOfRow } from './rows';
import type { Scene } from './scene';

/** What the view tells whoever shows it. */
export interface MapEvents {
  /** The camera came to rest somewhere else, or the view changed its size. */
  onRest(): void;
  /** A bit for every look in view; told when it changes. */
  onSeen(looks: number): void;
}

/** A seat as large as a thumb is near enough. CSS pixels. */
const largestSeat = 56;
const restsAfter = 120;

/**
 * The map on one canvas: looks at a scene with a camera and draws a frame only when something changed. Owns timers; close it.
 */
export class MapView {
  readonly motion = new Motion();
  private readonly painter: Painter;
  private scene: Scene | null = null;
  private view: Size = { width: 0, height: 0 };
  private ratio = 1;
  private seenLooks = 0;
  private position: Camera = { x: 0, y: 0, scale: 1 };
  private flight: Flight | null = null;
  private isWhole = true;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly events: MapEvents,
    /** Pixels above the stage that something else may cover while seats are looked for. */
    private readonly roomAbove: number,
  ) {
    this.painter = new Painter(canvas);
  }

  get camera(): Camera {
    return this.position;
  }

  /** Shows a scene. Another house is shown whole. */
  show(scene: Scene): void {
    const isOther = this.scene?.house !== scene.house;
    const before = this.scene?.mine ?? new Set<number>();
    this.scene = scene;
    if (isOther) this.showWhole();
    else
      this.motion.pop(
        [...scene.mine].filter((seatNo) => !before.has(seatNo)),
        performance.now(),
      );
    this.redraw();
  }

  /** The size of the canvas in CSS pixels and the device pixels in one of them. */
  resize(view: Size, ratio: number): void {
    const middle = this.position;
    this.view = view;
    this.ratio = ratio;
    if (this.isWhole) this.showWhole();
    else this.look(middle);
  }

  /** Explains changes without motion, or with it. */
  reduceMotion(isReduced: boolean): void {
    this.motion.isReduced = isReduced;
  }

  /** The whole house at once; stays whole when the window changes. */
  showWhole(): void {
    this.flight = null;
    this.position = this.wholeCamera();
    this.isWhole = true;
    this.restsSoon();
    this.redraw();
  }

  flyToWhole(): void {
    this.fly(this.wholeCamera());
    this.isWhole = true;
  }

  pan(by: Point): void {
    this.look(panned(this.position, by));
  }

  /** Nearer or farther; the point of the house at `place` (CSS pixels in the view) stays under the pointer. */
  zoom(factor: number, place: Point = { x: this.view.width / 2, y: this.view.height / 2 }): void {
    this.look(zoomed(this.position, this.view, factor, place, this.limits()));
  }

  /** Brings seats into view, near enough to read; does nothing when they can be seen well already. */
  flyToSeats(seatNos: readonly number[]): void {
    const box = this.boxAround(seatNos);
    if (!box || this.isInView(box)) return;
    const wide = grown(box, this.pitch() * 3);
    const margins = { left: 0, right: 0, top: stageRoom + this.roomAbove, bottom: 0 };
    const target = fitted(wide, this.view, margins, Math.max(this.position.scale, this.readableScale()));
    this.fly(kept(target, this.limits()));
  }

  /** Index of the seat at a place of the view, −1 where there is none. `slack`: CSS pixels beside it that still count. */
  seatAt(place: Point, slack = 0): number {
    if (!this.scene) return -1;
    const { house } = this.scene;
    const reach = house.side * 0.62 + slack / this.position.scale;
    const at = toHouse(this.position, this.view, place);
    const nearest = house.grid.nearest(at, reach);
    if (nearest === -1) return -1;
    const off = Math.max(Math.abs(house.x[nearest] - at.x), Math.abs(house.y[nearest] - at.y));
    return off <= house.side / 2 + Math.max(1, slack) / this.position.scale ? nearest : -1;
  }

  /** The seat nearest to a place among those of one row, the row of `index`. */
  nearestInRowOf(index: number, place: Point): number {
    if (!this.scene) return index;
    const { house } = this.scene;
    const at = toHouse(this.position, this.view, place);
    let best = index;
    let least = Infinity;
    for (const seat of seatsOfRow(house.rows, house.row[index])) {
      const distance = Math.hypot(house.x[seat] - at.x, house.y[seat] - at.y);
      if (distance >= least) continue;
      least = distance;
      best = seat;
    }
    return best;
  }

  /** Where a seat is drawn: its middle in the view and its side, CSS pixels. */
  boxOf(index: number): Point & { side: number } {
    if (!this.scene) return { x: 0, y: 0, side: 0 };
    const { house } = this.scene;
    const place = toScreen(this.position, this.view, { x: house.x[index], y: house.y[index] });
    return { ...place, side: house.side * this.position.scale };
  }

  /** Draws at the next frame. */
  redraw(): void {
    this.frame ||= requestAnimationFrame((now) => {
      this.frame = 0;
      this.draw(now);
    });
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
  }

  private draw(now: number): void {
    if (!this.scene || this.view.width === 0) return;
    const flies = this.advanceFlight(now);
    const moves = this.motion.advance(performance.now());
    const frame = { scene: this.scene, camera: this.position, view: this.view, ratio: this.ratio };
    const seen = this.painter.paint(frame, this.motion);
    if (seen !== this.seenLooks) {
      this.seenLooks = seen;
      this.events.onSeen(seen);
    }
    if (flies || moves) this.redraw();
  }

  private look(camera: Camera): void {
    this.flight = null;
    this.isWhole = false;
    this.position = kept(camera, this.limits());
    this.restsSoon();
    this.redraw();
  }

  private fly(to: Camera): void {
    this.isWhole = false;
    if (this.motion.isReduced) this.look(to);
    else this.flight = { from: this.position, to, since: performance.now() };
    this.redraw();
  }

  private advanceFlight(now: number): boolean {
    if (!this.flight) return false;
    const { camera, hasArrived } = flownTo(this.flight, Math.max(now, this.flight.since));
    this.position = camera;
    if (hasArrived) this.flight = null;
    this.restsSoon();
    return !hasArrived;
  }

  private restsSoon(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.events.onRest(), restsAfter);
  }

  private wholeCamera(): Camera {
    if (!this.scene || this.view.width === 0) return this.position;
    const { bounds } = this.scene.house;
    const sides = namesRoom + 14;
    const zones = this.scene.zones.length > 1 ? zoneRoom : 0;
    const margins = { left: sides + zones, right: sides, top: stageRoom + this.roomAbove, bottom: 16 };
    return fitted(grown(bounds, this.pitch() / 2), this.view, margins, this.largestScale() * 0.8);
  }

  private limits(): Limits {
    const whole = this.wholeCamera().scale;
    const bounds = this.scene?.house.bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
    return { bounds, least: whole * 0.7, most: Math.max(whole, this.largestScale()) };
  }

  private largestScale(): number {
    return largestSeat / (this.scene?.house.side ?? 1);
  }

  private readableScale(): number {
    return 26 / (this.scene?.house.side ?? 1);
  }

  private pitch(): number {
    return this.scene?.house.pitch ?? 1;
  }

  private boxAround(seatNos: readonly number[]): Box | null {
    if (!this.scene || seatNos.length === 0) return null;
    const { x, y } = this.scene.house;
    const xs = seatNos.map((seatNo) => x[seatNo - 1]);
    const ys = seatNos.map((seatNo) => y[seatNo - 1]);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }

  private isInView(box: Box): boolean {
    const seen = grown(seenBy(this.position, this.view), -this.pitch());
    const isNear = (this.scene?.house.side ?? 0) * this.position.scale >= 9;
    return (
      isNear &&
      box.left >= seen.left &&
      box.right <= seen.right &&
      box.top >= seen.top + (stageRoom + this.roomAbove) / this.position.scale &&
      box.bottom <= seen.bottom
    );
  }
}
