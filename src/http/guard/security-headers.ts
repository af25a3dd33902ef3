import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { HttpSettings } from '../http-settings.ts';

const HALF_A_YEAR_SECONDS = 180 * 24 * 60 * 60;

/**
 * Pages run nothing inline and load nothing from other hosts. `upgrade-insecure-requests` is
 * absent: it would break plain HTTP in a local network. HSTS is sent only if PUBLIC_URL is an https
 * address.
 */
export function securityHeaders({ publicUrl }: HttpSettings): ReadonlyMap<string, string> {
  const own = ["'self'"];
  const none = ["'none'"];
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: own,
        styleSrc: own,
        imgSrc: own,
        connectSrc: own,
        workerSrc: own,
        manifestSrc: own,
        formAction: own,
        baseUri: none,
        frameAncestors: none,
      },
    },
    strictTransportSecurity:
      publicUrl?.startsWith('https:') === true
        ? { maxAge: HALF_A_YEAR_SECONDS, includeSubDomains: false }
        : false,
    // With `no-referrer`, browsers send `Origin: null` with our own forms, and `requireOwnSite`
    // refuses that.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return headersSetBy(setHeaders);
}

/** The headers that a handler sets for every request alike. */
function headersSetBy(
  handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void,
): ReadonlyMap<string, string> {
  const response = new HeaderRecorder(new IncomingMessage(new Socket()));
  handler(response.req, response, () => undefined);
  return response.recorded;
}

/** With the names as they are written. */
class HeaderRecorder extends ServerResponse {
  readonly recorded = new Map<string, string>();

  override setHeader(name: string, value: number | string | readonly string[]): this {
    this.recorded.set(name, String(value));
    return this;
  }
}
