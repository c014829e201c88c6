import type { House } from './house';

/** Lets the time of a hold run out at once, as the server's clock would; its seats follow it. */
export async function letTimeRunOut(house: House, holdId: string): Promise<void> {
  await house.owner.query(`update holds set held_until = now() - interval '1 second' where id = $1`, [
    holdId,
  ]);
}

/** Lets so much time pass for a hold, as the server's clock would: it was placed and runs out so much earlier. */
export async function moveBack(house: House, holdId: string, interval: string): Promise<void> {
  await house.owner.query(
    `update holds set placed_at = placed_at - $2::interval, held_until = held_until - $2::interval where id = $1`,
    [holdId, interval],
  );
}
