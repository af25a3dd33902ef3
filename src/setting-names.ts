import { type Environment, type EnvFile, SETTINGS } from './config.ts';
import { compareWith } from './text/compare/similarity.ts';

/** Shorter names are like too many others: `HOST`, `POST`. */
const LEAST_LETTERS = 7;
/** `DEEPL_API_KEY` has three other letters than `DEEPL_AUTH_KEY`, of twelve. */
const LEAST_PERCENTAGE = 75;
/** What Node, the engines' libraries and the choice of a language read. */
const OF_OTHERS = /^(?:LANG|LC_\w+|TZ|NODE_\w+|\w+_PROXY)$/i;

const NAMES: readonly string[] = Object.values(SETTINGS).map(({ env }) => env);

/** A name that somebody gave a value, though no setting has it. */
export interface UnknownName {
  readonly name: string;
  /** The absent setting that it is almost the name of. */
  readonly meant?: string;
}

/**
 * All unknown names of `.env`, which is for this program alone. Of the environment, which others
 * share, only those that are almost the name of an absent setting.
 */
export function unknownNames(environment: Environment, envFile?: EnvFile): readonly UnknownName[] {
  const absent = NAMES.filter((name) => !environment[name]);
  const ofFile = envFile?.names.filter((name) => !NAMES.includes(name) && !OF_OTHERS.test(name)) ?? [];
  const others = Object.keys(environment).filter(
    (name) => environment[name] && !NAMES.includes(name) && !ofFile.includes(name),
  );
  const long = absent.filter((name) => spell(name).split(' ').length >= LEAST_LETTERS);
  return [
    ...ofFile.map((name) => ({ name, ...nearestTo(name, absent) })),
    ...others.flatMap((name) => {
      const nearest = nearestTo(name, long);
      return nearest ? [{ name, ...nearest }] : [];
    }),
  ];
}

function nearestTo(name: string, absent: readonly string[]): { readonly meant: string } | undefined {
  const compare = compareWith(spell(name));
  const alike = absent.map((meant) => ({ meant, percentage: compare(spell(meant), LEAST_PERCENTAGE) ?? 0 }));
  const [nearest] = alike.sort((a, b) => b.percentage - a.percentage);
  return nearest && nearest.percentage > 0 ? { meant: nearest.meant } : undefined;
}

/** The letters of a name as words, which is what is compared. */
function spell(name: string): string {
  return [...name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')].join(' ');
}
