import { describe, expect, test } from 'vitest';
import { houseFor } from '../engine/house-for-tests';
import { seatsOfRow } from '../engine/rows';
import { runTo } from './key-run';

const house = houseFor(500);
const row = [...seatsOfRow(house.rows, 6)];
const seat = (place: number) => row[place] ?? -1;
const any = () => true;

describe('Shift and the arrows', () => {
  test('take the run from where they began', () => {
    const { run, take, give } = runTo({ anchor: seat(3), taken: [] }, house, seat(5), any);
    expect(take).toEqual([seat(3), seat(4), seat(5)]);
    expect(give).toEqual([]);
    expect(runTo(run, house, seat(6), any).take).toEqual([seat(6)]);
  });

  test('give back what lies beyond when they go back', () => {
    const { run } = runTo({ anchor: seat(3), taken: [] }, house, seat(5), any);
    const back = runTo(run, house, seat(2), () => true);
    expect(back.give).toEqual([seat(4), seat(5)]);
    expect(back.take).toEqual([seat(2)]);
  });

  test('pass over seats that nobody can have, and leave alone what the sale had before', () => {
    const mayTake = (index: number) => index !== seat(4);
    const { run, take } = runTo({ anchor: seat(3), taken: [] }, house, seat(5), mayTake);
    expect(take).toEqual([seat(3), seat(5)]);
    expect(runTo(run, house, seat(3), mayTake).give).toEqual([seat(5)]);
  });

  test('take a block when they go to another row', () => {
    const below = seatsOfRow(house.rows, 7)[5] ?? -1;
    const { take } = runTo({ anchor: seat(3), taken: [] }, house, below, any);
    expect(new Set(take.map((index) => house.row[index]))).toEqual(new Set([6, 7]));
  });
});
