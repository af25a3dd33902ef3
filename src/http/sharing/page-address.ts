import { VIEWS, type View } from '../../presentation/reading-layout.ts';

/** What the address of an article's page says. */
export interface PageAddress {
  readonly id: string;
  /** `id+fr` */
  readonly languages?: string;
  readonly view?: View;
  /** `p3-p7` */
  readonly paragraphs?: string;
}

/** @param sites where this site is reached, without a slash at the end; an address elsewhere is none of ours */
export function readPageAddress(address: string, sites: readonly string[]): PageAddress | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const path = sites.map((site) => url && pathBelow(url, site)).find((below) => below !== undefined);
  const [, id, languages] = /^\/articles\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path ?? '') ?? [];
  if (!url || id === undefined) return undefined;
  try {
    const view = VIEWS.find((each) => each === url.searchParams.get('view'));
    const [paragraphs] = /(?<=^#)p\d{1,9}(?:-p\d{1,9})?$/.exec(url.hash) ?? [];
    return {
      id: decodeURIComponent(id),
      ...(languages !== undefined && { languages: decodeURIComponent(languages) }),
      ...(view && { view }),
      ...(paragraphs !== undefined && { paragraphs }),
    };
  } catch (error) {
    // A `%` that begins no byte.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A page is the same one by http and by https. */
function pathBelow({ protocol, host, pathname }: URL, site: string): string | undefined {
  const own = new URL(site);
  const base = own.pathname.replace(/\/$/, '');
  const isOurs = /^https?:$/.test(protocol) && host === own.host && pathname.startsWith(`${base}/`);
  return isOurs ? pathname.slice(base.length) : undefined;
}
