import { kept, panned, seenBy, toHouse, toScreen, zoomed, type Camera } from './camera';
import { flownTo, type Flight } from './flight';
import { cameraBringing, cameraOn, limitsOf, wholeHouse, type Framing } from './framing';
import type { Box, Point, Size } from './geometry';
import { nearestOfRow, seatAt, type Sight } from './hit';
import { Motion } from './motion';
import type { Presenter } from './presenter/presenter';
import { presenterInWorker } from './presenter/presenter-in-worker';
import type { Scene } from './scene';

/** What the view tells whoever shows it. */
export interface MapEvents {
  /** The camera came to rest somewhere else, or the view changed its size. */
  onRest(): void;
  /** A bit for every look in view; told when it changes. */
  onSeen(looks: number): void;
}

const restsAfter = 120;
/** Milliseconds without a frame after which nothing moves any more. */
const quietAfter = 40;

/**
 * The map on one canvas: looks at a scene with a camera and draws a frame only when something changed. Owns timers; close it.
 */
export class MapView {
  readonly motion = new Motion();
  private readonly presenter: Presenter;
  private scene: Scene | null = null;
  private view: Size = { width: 0, height: 0 };
  private ratio = 1;
  private seenLooks = 0;
  private position: Camera = { x: 0, y: 0, scale: 1 };
  private readonly lookers = new Set<() => void>();
  private flight: Flight | null = null;
  private isWhole = true;
  private drawnScale = 0;
  private isZooming = false;
  /** The scale was another one at this time; a house that is only dragged from then on becomes sharp while it moves. */
  private zoomedAt = -Infinity;
  private stopDrawing: (() => void) | null = null;
  private drawnAt = -Infinity;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly events: MapEvents,
    /** Pixels above the stage that something else may cover while seats are looked for. */
    private readonly roomAbove: number,
    presents: typeof presenterInWorker = presenterInWorker,
  ) {
    this.presenter = presents(canvas, (looks) => this.saw(looks));
  }

  get camera(): Camera {
    return this.position;
  }

  /** Shows a scene. Another house is shown whole. */
  show(scene: Scene): void {
    const isOther = this.scene?.house !== scene.house;
    if (isOther) this.drawnScale = 0;
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
    const framing = this.framing();
    if (framing) this.position = wholeHouse(framing);
    this.isWhole = true;
    this.restsSoon();
    this.redraw();
  }

  flyToWhole(): void {
    const framing = this.framing();
    if (framing) this.fly(wholeHouse(framing));
    this.isWhole = true;
  }

  /** Remembers from where the house is looked at; the answer goes back there at once. */
  remember(): () => void {
    const { position, isWhole } = this;
    return () => {
      this.look(position);
      this.isWhole = isWhole;
    };
  }

  /** The part of the house (metres) under a rectangle of the view (CSS pixels). */
  areaUnder(box: Box): Box {
    const start = toHouse(this.position, this.view, { x: box.left, y: box.top });
    const end = toHouse(this.position, this.view, { x: box.right, y: box.bottom });
    return { left: start.x, top: start.y, right: end.x, bottom: end.y };
  }

  /** Of the canvas, CSS pixels. */
  get size(): Size {
    return this.view;
  }

  /** The part of the house that is in view, metres. */
  seen(): Box {
    return seenBy(this.position, this.view);
  }

  /** Tells after every frame, so that somebody can follow the camera. The answer ends it. */
  onLook(looker: () => void): () => void {
    this.lookers.add(looker);
    return () => void this.lookers.delete(looker);
  }

  /** Looks at a point of the house from as near as before. */
  centreOn(point: Point): void {
    this.look({ ...this.position, ...point });
  }

  pan(by: Point): void {
    this.look(panned(this.position, by));
  }

  /** Nearer or farther; the point of the house at `place` (CSS pixels in the view) stays under the pointer. */
  zoom(factor: number, place: Point = { x: this.view.width / 2, y: this.view.height / 2 }): void {
    const framing = this.framing();
    if (framing) this.look(zoomed(this.position, this.view, factor, place, limitsOf(framing)));
  }

  /** Brings seats into view, near enough to read; does nothing when they can be seen well already. */
  flyToSeats(seatNos: readonly number[]): void {
    const framing = this.framing();
    const target = framing && cameraOn(seatNos, this.position, framing);
    if (target) this.fly(target);
  }

  /** Moves only when some of these seats are out of view, and no nearer. */
  bringIntoView(seatNos: readonly number[]): void {
    const framing = this.framing();
    const target = framing && cameraBringing(seatNos, this.position, framing);
    if (target) this.fly(target);
  }

  /** Index of the seat at a place of the view, −1 where there is none. `slack`: CSS pixels beside it that still count. */
  seatAt(place: Point, slack = 0): number {
    const sight = this.sight();
    return sight ? seatAt(sight, place, slack) : -1;
  }

  /** The seat nearest to a place among those of one row, the row of `index`. */
  nearestInRowOf(index: number, place: Point): number {
    const sight = this.sight();
    return sight ? nearestOfRow(sight, index, place) : index;
  }

  /** Where a seat is drawn, once a flight under way has arrived: its middle in the view and its side, CSS pixels. */
  boxOf(index: number): Point & { side: number } {
    if (!this.scene) return { x: 0, y: 0, side: 0 };
    const { house } = this.scene;
    const camera = this.flight?.to ?? this.position;
    const place = toScreen(camera, this.view, { x: house.x[index], y: house.y[index] });
    return { ...place, side: house.side * camera.scale };
  }

  /** Draws soon: a change after a quiet time right after what is being done, for its frame is waited for anyway; else at the next frame. */
  redraw(): void {
    if (this.stopDrawing) return;
    const draw = (now: number) => {
      this.stopDrawing = null;
      this.drawnAt = now;
      this.draw(now);
    };
    if (performance.now() - this.drawnAt < quietAfter) {
      const frame = requestAnimationFrame(draw);
      this.stopDrawing = () => cancelAnimationFrame(frame);
    } else {
      const timer = setTimeout(() => draw(performance.now()));
      this.stopDrawing = () => clearTimeout(timer);
    }
  }

  close(): void {
    this.stopDrawing?.();
    clearTimeout(this.rest);
    this.presenter.close();
  }

  private saw(looks: number): void {
    if (looks === this.seenLooks) return;
    this.seenLooks = looks;
    this.events.onSeen(looks);
  }

  private draw(now: number): void {
    if (!this.scene || this.view.width === 0) return;
    const flies = this.advanceFlight(now);
    const moves = this.motion.advance(performance.now());
    const { scene, position: camera, view, ratio } = this;
    if (this.drawnScale !== 0 && this.drawnScale !== camera.scale) this.zoomedAt = now;
    this.isZooming = now - this.zoomedAt < restsAfter;
    this.drawnScale = camera.scale;
    const frame = { scene, camera, view, ratio, isZooming: this.isZooming };
    this.presenter.present(frame, this.motion);
    for (const looker of this.lookers) looker();
    if (flies || moves) this.redraw();
  }

  /** Looks from there at once, as far as the house allows. */
  look(camera: Camera): void {
    this.flight = null;
    this.isWhole = false;
    const framing = this.framing();
    if (framing) this.position = kept(camera, limitsOf(framing));
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
    this.rest = setTimeout(() => {
      if (this.isZooming) this.redraw();
      this.zoomedAt = -Infinity;
      this.events.onRest();
    }, restsAfter);
  }

  private sight(): Sight | null {
    const { scene, position: camera, view } = this;
    return scene && { house: scene.house, camera, view };
  }

  /** `null` while there is nothing to look at. */
  private framing(): Framing | null {
    const { scene, view, roomAbove } = this;
    return scene && view.width > 0 ? { scene, view, roomAbove } : null;
  }
}
