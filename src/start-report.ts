import type { EnvFile, Settings } from './config.ts';
import { SETTINGS } from './config.ts';
import type { StartReport } from './http/server/start-line.ts';
import { placeOf, isPostgresUrl } from './storage/postgres/database-address.ts';
import { databasePath } from './storage/sqlite/database-path.ts';
import type { Engine } from './translation/engine.ts';

interface Started {
  readonly settings: Settings;
  readonly engines: readonly Engine[];
  readonly envFile: EnvFile | undefined;
  /** Absent if the process listens nowhere. */
  readonly url: string | undefined;
}

/** What a server or a worker uses, without any secret. */
export function startReport({ settings, engines, envFile, url }: Started): StartReport {
  const { databaseUrl, budget } = settings;
  return {
    address: url ?? null,
    store: isPostgresUrl(databaseUrl) ? placeOf(databaseUrl) : databasePath(databaseUrl),
    engines: engines.map(({ name }) => name),
    ...(engines.length === 0 && { noEngine: whyNoEngine(settings) }),
    monthlyBudget: budget ?? null,
    envFile: envFile?.path ?? null,
  };
}

function whyNoEngine({ offline, engines }: Settings): string {
  if (offline) return `${SETTINGS.offline.env} is true`;
  const enabledBy = { deepl: SETTINGS.deeplAuthKey.env, libretranslate: SETTINGS.libretranslateUrl.env };
  const names = engines.map((engine) => enabledBy[engine]).join(' or ');
  return `nothing can be translated until ${names} is set`;
}
