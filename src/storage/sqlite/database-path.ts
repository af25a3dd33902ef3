import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingInvalid } from '../../problem.ts';

/**
 * The file that DATABASE_URL names. `file:data/sejajar.db` is relative to the working folder;
 * `file:///…` is a URL, whose escapes are resolved.
 * @throws Problem `setting-invalid`
 */
export function databasePath(url: string): string {
  const path = url.startsWith('file://') ? pathOfUrl(url) : url.replace(/^file:/, '');
  // `?mode=ro` and `:memory:` have a meaning elsewhere. A file with such a name would be a
  // surprise.
  const isPath = path !== undefined && /^[^:]/.test(path) && !/[?#\0]|\/$/.test(path + url);
  if (!isPath || !url.startsWith('file:')) {
    throw settingInvalid('DATABASE_URL', withoutSecrets(url), { kind: 'file' });
  }
  return resolve(path);
}

function pathOfUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined; // a host or an escaped slash; databasePath() reports it in our words
  }
}

/** A database URL may contain a password before its `@` or in its query. */
function withoutSecrets(url: string): string {
  return (/[@?]/.test(url) ? url.replace(/^([\w+.-]{1,20}:)?[^]*$/, '$1…') : url).slice(0, 80);
}
