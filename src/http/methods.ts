import type { RequestHandler } from 'express';
import { Problem } from '../problem.ts';

/** Stands last on a route: what it answers to, for OPTIONS and for any method that it does not know. */
export function onlyMethods(...methods: readonly ('GET' | 'POST' | 'PUT' | 'DELETE')[]): RequestHandler {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method !== 'OPTIONS')
      throw new Problem('method-not-allowed', { method: request.method, allowed });
    response.status(204).set('Allow', allowed).end();
  };
}
