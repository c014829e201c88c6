import type { LooseReader } from './loose-reader';

/** Ids of parts that are not sold: the file's own where it has one, otherwise one made from the place; never the same twice. */
export class UniqueIds {
  private readonly seen = new Set<string>();

  next(part: LooseReader, key: string, otherwise: string): string {
    const own = part.text(key).trim().slice(0, 90);
    const wanted = own === '' ? otherwise.slice(0, 90) : own;
    let id = wanted;
    for (let times = 2; this.seen.has(id); times += 1) id = `${wanted}~${times}`;
    this.seen.add(id);
    return id;
  }
}
