import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';

/**
 * The languages that the first line names; `undefined` if it is an entry. A term may look like a
 * tag (`ia` is also Interlingua), so if the pair is known, the line must hold one of its languages.
 * `source,target` names the pair as well.
 * @throws Problem `glossary-pair-differs`
 */
export function pairOfHeader(
  cells: readonly string[],
  wanted: LanguagePair | undefined,
): LanguagePair | undefined {
  if (cells.length !== 2) return undefined;
  const words = cells.map((cell) => cell.trim().toLowerCase());
  if (wanted && words.join() === 'source,target') return wanted;
  const tags = words.map(tagOf);
  const [source, target] = tags;
  if (source === undefined || target === undefined || source === target) return undefined;
  const found = { source, target };
  if (!wanted) return found;
  const own = [wanted.source, wanted.target];
  if (own.includes(source) && own.includes(target)) return found;
  if (!own.includes(source) && !own.includes(target)) return undefined;
  throw new Problem('glossary-pair-differs', {
    found: `${source}, ${target}`,
    wanted: `${wanted.source}, ${wanted.target}`,
  });
}

function tagOf(word: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(word)) return undefined;
  try {
    return memoryTag(word);
  } catch {
    return undefined;
  }
}
