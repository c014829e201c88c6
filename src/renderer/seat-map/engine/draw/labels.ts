import type { Box } from '../geometry';

/** Boxes on the screen that are taken; what comes later must find another place or stays away. CSS pixels. */
export class Places {
  private readonly taken: Box[] = [];

  /** Takes a box unless it touches one that is taken; says whether it could be had. */
  take(box: Box): boolean {
    for (const { left, top, right, bottom } of this.taken)
      if (box.left < right && box.right > left && box.top < bottom && box.bottom > top) return false;
    this.taken.push(box);
    return true;
  }
}

/** A box around a middle. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
