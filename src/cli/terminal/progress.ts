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
  /**
   * Shows `done` of `total` under `label`; several labels are shown side by side.
   * @param notes such as the cost so far, or a failure
   */
  update(label: string, done: number, total: number, notes?: readonly string[]): void;
  /** Leaves the last state on the screen. */
  end(): void;
}

const WIDEST_BAR = 30;
/** A shorter bar shows less than its figures do. */
const NARROWEST_BAR = 6;
const GAP = '   ';

/** In a terminal, a bar that is redrawn in place; elsewhere, a line for each tenth. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? drawnProgress(stream) : writtenProgress(stream);
}

function writtenProgress(stream: NodeJS.WriteStream): Progress {
  const written = new Map<string, string>();
  return {
    update(label, done, total, notes = []) {
      const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
      // A new note is worth a line; a changed figure in a note is not.
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
      // Go to the first column, draw, erase the rest of the line (ECMA-48 EL).
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
