import { escapeXml } from './escape-xml.ts';

/**
 * A provider's answer for a page that is embedded as HTML (https://oembed.com, 2.3.4 and 2.3.4.4).
 */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Present together. Pixels. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export function writeOembed(oembed: Oembed): string {
  const members = Object.entries(oembed).map(
    ([name, value]) => `  <${name}>${escapeXml(String(value))}</${name}>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('')}</oembed>\n`;
}
