import { describe, expect, it } from 'vitest';
import { carryAdjustments } from '../../src/article/adjustment.ts';

describe('adjustments that are carried to an edited text', () => {
  const at = (...places: readonly number[]) => places.map((place) => ({ kind: 'split', at: place }) as const);

  it('stay before the change, move along after it, and are lost inside it', () => {
    expect(carryAdjustments('Satu. Dua. Tiga.', 'Satu. Lima. Tiga.', at(0, 7, 11))).toEqual({
      carried: at(0, 12),
      lost: at(7),
    });
    expect(carryAdjustments('Satu. Dua. Tiga.', 'Satu. Tiga.', at(6, 11))).toEqual({
      carried: at(6),
      lost: at(6),
    });
  });

  it('all stay if nothing was edited', () => {
    expect(carryAdjustments('Satu. Dua.', 'Satu. Dua.', at(0, 6))).toEqual({
      carried: at(0, 6),
      lost: [],
    });
  });

  it('are joined by what is proposed for the edited part alone', () => {
    const proposed = at(0, 6, 12).map(({ at: place }) => ({ kind: 'leave-out', at: place }) as const);
    expect(carryAdjustments('Satu. Dua. Tiga.', 'Satu. Lima. Tiga.', [], proposed).carried).toEqual([
      proposed[1],
    ]);
  });
});
