import { expect, it } from 'vitest';
import { placesOfRange } from '../../src/presentation/range-of-paragraphs.ts';

/** In a revision that removed p4, moved nothing, and added p7 after p2. */
const IDS = ['p1', 'p2', 'p7', 'p3', 'p5', 'p6'];

it.each([
  ['p2', 'p3', ['p2', 'p7', 'p3']],
  ['p3', 'p2', ['p2', 'p7', 'p3']],
  ['p3', 'p3', ['p3']],
  ['p3', 'p99', ['p3', 'p5', 'p6']],
  ['p99', 'p3', ['p3', 'p5', 'p6']],
  ['p1', 'p4', ['p1', 'p2', 'p7', 'p3']],
  ['p4', 'p6', ['p5', 'p6']],
  ['p0', 'p2', ['p1', 'p2']],
  ['p6', 'p20', ['p6']],
  ['p4', 'p99', ['p7', 'p3', 'p5', 'p6']],
  ['p4', 'p4', []],
  ['p8', 'p99', []],
])('of %s to %s there are %j', (one, other, expected) => {
  const places = placesOfRange(IDS, [one, other]);
  expect(places ? IDS.slice(places[0], places[1] + 1) : []).toEqual(expected);
});

it('nothing is in an empty article', () => {
  expect(placesOfRange([], ['p1', 'p2'])).toBeUndefined();
});
