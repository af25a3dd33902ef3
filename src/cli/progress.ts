import { textWidth } from './text-width.ts';

export interface Progress {
  /** `done` of `total` for what `label` names; several labels are shown side by side. */
  update(label: string, done: number, total: number): void;
  /** Leaves the last state standing. */
  end(): void;
}

const WIDEST_BAR = 30;
/** Below this a bar says less than its figures. */
const NARROWEST_BAR = 6;
const GAP = '   ';

/** A bar that is drawn over itself in a terminal; elsewhere a line for each tenth. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? drawnProgress(stream) : writtenProgress(stream);
}

function writtenProgress(stream: NodeJS.WriteStream): Progress {
  const tenths = new Map<string, number>();
  return {
    update(label, done, total) {
      const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
      if (tenths.get(label) === tenth) return;
      tenths.set(label, tenth);
      stream.write(`${label} ${done}/${total}\n`);
    },
    end: () => undefined,
  };
}

function drawnProgress(stream: NodeJS.WriteStream): Progress {
  const states = new Map<string, { readonly done: number; readonly total: number }>();
  return {
    update(label, done, total) {
      states.set(label, { done, total });
      // To the first column, draw, erase what stood beyond (ECMA-48 EL).
      stream.write(`\r${drawing(states, stream.columns)}\u001b[K`);
    },
    end() {
      if (states.size > 0) stream.write('\n');
    },
  };
}

function drawing(
  states: ReadonlyMap<string, { readonly done: number; readonly total: number }>,
  columns: number,
): string {
  const figures = [...states].map(([label, { done, total }]) => ({
    label,
    count: `${done}/${total}`,
    share: total === 0 ? 1 : done / total,
  }));
  const plain = figures.map(({ label, count }) => `${label} ${count}`).join(GAP);
  const bar = Math.min(
    WIDEST_BAR,
    Math.floor((columns - 1 - textWidth(plain) - figures.length) / figures.length),
  );
  if (bar < NARROWEST_BAR) return plain.slice(0, Math.max(0, columns - 1));
  return figures
    .map(({ label, count, share }) => {
      const filled = Math.floor(share * bar);
      return `${label} ${'━'.repeat(filled)}${'┄'.repeat(bar - filled)} ${count}`;
    })
    .join(GAP);
}
