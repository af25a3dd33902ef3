import type { Request } from 'express';

/**
 * What the visitor's browser uses, to this server or to the trusted proxy in front of it. The header
 * of a proxy that passes on what a client sent may hold anything; only `https` says something else
 * than this server's own `http`.
 */
export function schemeOf(request: Request): 'http' | 'https' {
  return request.protocol.toLowerCase() === 'https' ? 'https' : 'http';
}
