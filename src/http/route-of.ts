import type { Request } from 'express';

/** The pattern of the route that handles a request: `/articles/:id`; `none` if there is none. */
export function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'none';
}
