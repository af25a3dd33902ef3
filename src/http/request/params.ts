import type { Request } from 'express';

/** The id in the path. */
export function articleId(request: Request): string {
  return String(request.params['id']);
}

/** The columns in the path, `id+fr`; absent for all. */
export function wantedLanguages(request: Request): string | undefined {
  const { languages } = request.params;
  return languages === undefined ? undefined : String(languages);
}
