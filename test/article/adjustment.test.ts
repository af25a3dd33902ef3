import { describe, expect, it } from 'vitest';
import { carryAdjustments } from '../../src/article/adjustment.ts';

describe('adjustments are carried to a text that was changed', () => {
  const at = (...places: readonly number[]) => places.map((place) => ({ kind: 'split', at: place }) as const);

  it('before the change in place, behind it moved along, inside it left behind', () => {
    expect(carryAdjustments('Satu. Dua. Tiga.', 'Satu. Lima. Tiga.', at(0, 7, 11))).toEqual(at(0, 12));
    expect(carryAdjustments('Satu. Dua. Tiga.', 'Satu. Tiga.', at(6, 11))).toEqual(at(6));
  });

  it('and all stay where nothing was changed', () => {
    expect(carryAdjustments('Satu. Dua.', 'Satu. Dua.', at(0, 6))).toEqual(at(0, 6));
  });
});
