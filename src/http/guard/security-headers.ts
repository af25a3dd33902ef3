import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { HttpSettings } from '../http-settings.ts';

const HALF_A_YEAR_SECONDS = 180 * 24 * 60 * 60;

/**
 * Pages run nothing inline and load nothing from other hosts. `upgrade-insecure-requests` is
 * absent: it would break plain HTTP in a local network. HSTS is sent only if PUBLIC_URL is an https
 * address.
 */
export function securityHeaders({ publicUrl }: HttpSettings): RequestHandler {
  const own = ["'self'"];
  const none = ["'none'"];
  return helmet({
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
}
