import { textWidth } from './text-width.ts';

interface State {
  readonly done: number;
  readonly total: number;
  readonly notes: readonly string[];
}

/** `6/12 · 1,234 characters` */
function counted({ done, total, notes }: State): string {
  return [`${done}/${total}`, ...notes].join(' · ');
}

export interface Progress {
  /** `done` of `total` for what `label` names; several labels are shown side by side. `notes` say what it costs, or what fails. */
  update(label: string, done: number, total: number, notes?: readonly string[]): void;
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
  const written = new Map<string, string>();
  return {
    update(label, done, total, notes = []) {
      const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
      // A new note is news, another figure in one is not.
      const state = `${tenth} ${notes.length}`;
      if (written.get(label) === state) return;
      written.set(label, state);
      stream.write(`${label} ${counted({ done, total, notes })}\n`);
    },
    end: () => undefined,
  };
}

function drawnProgress(stream: NodeJS.WriteStream): Progress {
  const states = new Map<string, State>();
  return {
    update(label, done, total, notes = []) {
      states.set(label, { done, total, notes });
      // To the first column, draw, erase what stood beyond (ECMA-48 EL).
      stream.write(`\r${drawing(states, stream.columns)}\u001b[K`);
    },
    end() {
      if (states.size > 0) stream.write('\n');
    },
  };
}

function drawing(states: ReadonlyMap<string, State>, columns: number): string {
  const figures = [...states].map(([label, state]) => ({
    label,
    count: counted(state),
    share: state.total === 0 ? 1 : state.done / state.total,
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
