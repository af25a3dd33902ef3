import { engineName } from '../../i18n/engine-name.ts';

/** What a process uses, as its operator set it up. */
export interface StartReport {
  /** Where it answers; `null` for a worker that listens nowhere. */
  readonly address: string | null;
  /** The file, or the server and the database. */
  readonly store: string;
  /** First choice first. */
  readonly engines: readonly string[];
  /** Why there is no engine. */
  readonly noEngine?: string;
  /** Characters that may be billed in a month; `null` for no limit. */
  readonly monthlyBudget: number | null;
  /** The path of `.env`; `null` if there is none. */
  readonly envFile: string | null;
  /** Who may write; absent for a worker. */
  readonly writers?: 'token' | 'this-machine';
}

export interface StartLine {
  readonly uses: StartReport;
  readonly msg: string;
}

const WRITERS = {
  token: 'whoever has ADMIN_TOKEN',
  'this-machine': 'anyone on this machine, because ADMIN_TOKEN is not set',
} as const;

/** The report in lines to read. */
export function startInWords({ uses, msg }: StartLine): string {
  const { address, store, engines, noEngine, monthlyBudget, envFile, writers } = uses;
  const lines = [
    `address: ${address ?? 'none'}`,
    `store: ${store}`,
    `engines: ${engines.length > 0 ? engines.map(engineName).join(', ') : `none: ${noEngine}`}`,
    `budget: ${monthlyBudget === null ? 'no limit' : `${monthlyBudget.toLocaleString('en')} characters a month`}`,
    `.env: ${envFile === null ? 'none in this folder' : `read from ${envFile}`}`,
    ...(writers ? [`may write: ${WRITERS[writers]}`] : []),
  ];
  return [msg, ...lines].join('\n    ');
}
