import { settingInvalid } from '../../problem.ts';

const SCHEMES = /^postgres(?:ql)?:\/\//;

export function isPostgresUrl(url: string): boolean {
  return SCHEMES.test(url);
}

/**
 * The place that DATABASE_URL names, for messages: without the user, the password and the options.
 * @throws Problem `setting-invalid`
 */
export function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `postgres://${host}${pathname}`;
  } catch {
    throw settingInvalid('DATABASE_URL', 'postgres://…', { kind: 'database' });
  }
}
