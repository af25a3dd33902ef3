import { describe, expect, it, onTestFinished } from 'vitest';
import { startDeepl } from '../../support/deepl-server.ts';
import { openHouse } from '../../support/house.ts';

const TEXT = 'Ia menegaskan bahwa setiap negara harus mematuhi prinsip kedaulatan bangsa lain.';

async function translateWithBill(billed: unknown) {
  const deepl = await startDeepl();
  onTestFinished(() => deepl.close());
  const house = await openHouse({ deeplUrl: deepl.url });
  const { id } = await house.add([TEXT]);
  const text = 'He stressed that every state must respect the sovereignty of other nations.';
  const translations = [{ detected_source_language: 'ID', text, billed_characters: billed }];
  deepl.behave({ kind: 'body', body: JSON.stringify({ translations }) });
  const [outcome] = await (await house.translating.translate(id, ['en'])).finished;
  const [row] = (await house.reading.read(id)).paragraphs;
  const { billed: booked, reserved } = await house.store.ledger.spent();
  return { house, id, outcome, cell: row!.translations['en']!, booked, reserved };
}

/** What the engine says that it billed for 80 characters, and what is booked. */
const BILLS: readonly (readonly [string, unknown, number, 'believed' | 'not believed'])[] = [
  ['its own count', 81, 81, 'believed'],
  ['nothing', 0, 0, 'believed'],
  ['four for each character', 320, 320, 'believed'],
  ['no number', '80', 80, 'believed'],
  ['no bill at all', undefined, 80, 'believed'],
  ['a little too much', 321, 80, 'not believed'],
  ['far too much', 1_000_000_000, 80, 'not believed'],
  ['more than a safe integer', 9e15 + 1e15, 80, 'not believed'],
  ['a part of a character', 80.5, 80, 'not believed'],
  ['a gift', -1_000_000_000, 80, 'not believed'],
];

describe('the bill of an engine', () => {
  it.each(BILLS)(
    'a bill of %s (%j) books %i characters, keeps the text, and is %s',
    async (_, billed, booked, belief) => {
      expect(TEXT).toHaveLength(80);
      const result = await translateWithBill(billed);
      expect(result).toMatchObject({ booked, reserved: 0, cell: { state: 'machine' } });
      expect(result.outcome).toMatchObject({ translated: 1, billedCharacters: booked });
      const warnings = belief === 'believed' ? [] : [{ reported: billed, counted: 80 }];
      expect(result.house.warnings).toMatchObject(
        warnings.map((warning) => ({
          ...warning,
          kind: 'bill-not-believed',
          engine: 'deepl',
          subject: { article: result.id, target: 'en', texts: 1 },
        })),
      );
      const { billedCharacters = 80 } = result.cell.provenance!;
      expect(billedCharacters).toBe(booked);
    },
  );
});
