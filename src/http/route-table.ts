import type { IRouter, RequestHandler } from 'express';
import { Problem } from '../problem.ts';
import type { HttpDeps } from './http-deps.ts';

/** Makes a handler, or several that run one after the other. */
export type MakeHandler = (deps: HttpDeps) => RequestHandler | readonly RequestHandler[];

const VERBS = ['get', 'post', 'put', 'delete'] as const;
type Verb = (typeof VERBS)[number];

/**
 * The verbs of one address. Guards and body readers come before the handler, in the order in which
 * they run.
 */
type Route = Readonly<Partial<Record<Verb, MakeHandler | readonly MakeHandler[]>>>;

/** Addresses as Express writes them. The first that matches a request answers it. */
export type RouteTable = Readonly<Record<string, Route>>;

/**
 * Adds each route with its answers to OPTIONS and to any other method.
 */
export function addRouteTable(
  router: IRouter,
  table: RouteTable,
  deps: HttpDeps,
  { base = '', guard }: RouteOptions = {},
): void {
  for (const [address, verbs] of Object.entries(table)) {
    const route = router.route(base + address);
    for (const verb of VERBS) {
      const makers = [verbs[verb] ?? []].flat();
      const guards = guard ? [guard(verb, address)] : [];
      if (makers.length > 0) route[verb](...guards, ...makers.flatMap((make) => make(deps)));
    }
    route.all(onlyMethods(allowedMethods(verbs)));
  }
}

export interface RouteOptions {
  /** Comes before each address. */
  readonly base?: string;
  /** Makes the first handler of each verb of each address. */
  readonly guard?: (verb: Verb, address: string) => RequestHandler;
}

/** The value of the `Allow` header: `GET, POST, HEAD, OPTIONS` */
function allowedMethods(verbs: Route): string {
  const methods = VERBS.filter((verb) => verbs[verb] !== undefined).map((verb) => verb.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function onlyMethods(allowed: string): RequestHandler {
  return (request, response) => {
    if (request.method !== 'OPTIONS')
      throw new Problem('method-not-allowed', { method: request.method, allowed });
    response.status(204).set('Allow', allowed).end();
  };
}

/**
 * A handler whose module is loaded by the first request for it, so that the server starts sooner.
 * @example lazily(() => import('./pages/usage.ts'), 'showUsage')
 */
export function lazily<Name extends string>(
  load: () => Promise<Readonly<Record<Name, (deps: HttpDeps) => RequestHandler>>>,
  name: Name,
): (deps: HttpDeps) => RequestHandler {
  return (deps) => {
    let loading: Promise<RequestHandler> | undefined;
    return async (request, response, next) => {
      loading ??= load().then((module) => module[name](deps));
      const handle = await loading;
      await handle(request, response, next);
    };
  };
}
