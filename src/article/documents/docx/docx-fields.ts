/** Where a reader is in the fields around it. A field is an instruction and its result. */
export interface Fields {
  /** @param type `begin`, `separate` or `end` */
  mark(type: string | undefined): void;
  instruct(text: string): void;
  isInstruction(): boolean;
  /** The address of the nearest field that is a link. */
  href(): string | undefined;
}

interface Field {
  instruction: string;
  isResult: boolean;
}

/** Deeper ones are damage: a field without an end in each paragraph. */
const MOST_FIELDS = 50;
/** Longer than any address. */
const INSTRUCTION_LENGTH = 4096;

/** ECMA-376, part 1, 17.16.18 */
export function createFields(): Fields {
  const open: Field[] = [];
  return {
    mark(type) {
      if (type === 'begin' && open.length < MOST_FIELDS) open.push({ instruction: '', isResult: false });
      else if (type === 'end') open.pop();
      else if (type === 'separate' && open.length > 0) open.at(-1)!.isResult = true;
    },
    instruct(text) {
      const field = open.at(-1);
      if (field && !field.isResult && field.instruction.length < INSTRUCTION_LENGTH)
        field.instruction += text;
    },
    isInstruction: () => open.some(({ isResult }) => !isResult),
    href: () => open.map(({ instruction }) => linkIn(instruction)).findLast((href) => href !== undefined),
  };
}

/** The address in an instruction such as `HYPERLINK "https://…"`. */
export function linkIn(instruction: string): string | undefined {
  return /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2048})"/i.exec(instruction)?.[1];
}
