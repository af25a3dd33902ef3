import type { Found, OpenGraph } from './page-metadata.ts';
import { LinkedData } from './json-ld.tsx';
import { openGraphLocale } from './open-graph-locale.ts';

/** The part of a page's head that is for search engines, link previews and other machines. */
export function FoundHead({ found }: { readonly found: Found }) {
  const { canonical, indexed, alternates, oembed, openGraph, linkedData } = found;
  return (
    <>
      {!indexed && <meta name="robots" content="noindex" />}
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      {alternates.map(({ language, address }) => (
        <link key={language} rel="alternate" hreflang={language} href={address} />
      ))}
      {oembed && (
        <>
          <link rel="alternate" type="application/json+oembed" href={oembed.json} />
          <link rel="alternate" type="text/xml+oembed" href={oembed.xml} />
        </>
      )}
      {openGraph && <OpenGraphHead openGraph={openGraph} address={canonical} />}
      {linkedData && <LinkedData data={linkedData} />}
    </>
  );
}

interface OpenGraphHeadProps {
  readonly openGraph: OpenGraph;
  readonly address: string | undefined;
}

function OpenGraphHead({ openGraph, address }: OpenGraphHeadProps) {
  const { type, title, description, language, otherLanguages, publishedAt } = openGraph;
  return (
    <>
      <Property name="og:site_name" content="Sejajar" />
      <Property name="og:type" content={type} />
      <Property name="og:title" content={title} />
      <Property name="og:description" content={description} />
      {address !== undefined && <Property name="og:url" content={address} />}
      <Property name="og:locale" content={openGraphLocale(language)} />
      {otherLanguages.map((other) => (
        <Property key={other} name="og:locale:alternate" content={openGraphLocale(other)} />
      ))}
      {publishedAt !== undefined && <Property name="article:published_time" content={publishedAt} />}
    </>
  );
}

/** RDFa's attribute, which Preact's types do not know. */
function Property({ name, content }: { readonly name: string; readonly content: string }) {
  const attributes = { property: name, content };
  return <meta {...attributes} />;
}
