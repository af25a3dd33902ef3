import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingInvalid } from '../../problem.ts';
import { withoutSecrets } from '../without-secrets.ts';

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
