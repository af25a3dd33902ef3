import { escapeXml, escapeXmlAttribute } from './escape-xml.ts';

/**
 * A page and the same page in other languages. Addresses are absolute.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export interface SitemapPage {
  readonly address: string;
  /** ISO 8601. */
  readonly updatedAt?: string;
  /** BCP 47 or `x-default`; the page itself is one of them. */
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A sitemap (https://www.sitemaps.org/protocol.html). */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  return lines([
    PROLOGUE,
    `<urlset ${SITEMAP} xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...pages.flatMap(({ address, updatedAt, alternates }) => [
      '  <url>',
      ...place(address, updatedAt),
      ...alternates.map(
        (each) =>
          `    <xhtml:link rel="alternate" hreflang="${escapeXmlAttribute(each.language)}" href="${escapeXmlAttribute(each.address)}"/>`,
      ),
      '  </url>',
    ]),
    '</urlset>',
  ]);
}

/** A list of sitemaps, needed if one cannot hold all pages. */
export function writeSitemapIndex(parts: readonly Omit<SitemapPage, 'alternates'>[]): string {
  return lines([
    PROLOGUE,
    `<sitemapindex ${SITEMAP}>`,
    ...parts.flatMap(({ address, updatedAt }) => [
      '  <sitemap>',
      ...place(address, updatedAt),
      '  </sitemap>',
    ]),
    '</sitemapindex>',
  ]);
}

function place(address: string, updatedAt: string | undefined): readonly string[] {
  const location = `    <loc>${escapeXml(address)}</loc>`;
  return updatedAt === undefined ? [location] : [location, `    <lastmod>${escapeXml(updatedAt)}</lastmod>`];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
