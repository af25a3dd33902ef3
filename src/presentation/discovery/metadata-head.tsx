import type { PageMetadata, OpenGraph } from './page-metadata.ts';
import type { PreviewImage } from './preview-images.ts';

interface MetadataHeadProps {
  readonly metadata: PageMetadata;
  readonly image: PreviewImage | undefined;
}

/** The metadata in a page's head, for search engines, link previews and other programs. */
export function MetadataHead({ metadata, image }: MetadataHeadProps) {
  const { canonical, indexed, alternates, oembed, openGraph, linkedData } = metadata;
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
      {openGraph && <OpenGraphHead openGraph={openGraph} address={canonical} image={image} />}
      {linkedData && <LinkedData data={linkedData} />}
    </>
  );
}

interface OpenGraphHeadProps {
  readonly openGraph: OpenGraph;
  readonly address: string | undefined;
  readonly image: PreviewImage | undefined;
}

function OpenGraphHead({ openGraph, address, image }: OpenGraphHeadProps) {
  const { type, title, description, language, otherLanguages, publishedAt, author } = openGraph;
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
      {image && (
        <>
          <Property name="og:image" content={image.address} />
          <Property name="og:image:type" content="image/png" />
          <Property name="og:image:width" content={String(image.width)} />
          <Property name="og:image:height" content={String(image.height)} />
          <Property name="og:image:alt" content="Sejajar" />
        </>
      )}
      <meta name="twitter:card" content="summary" />
      {author !== undefined && <meta name="author" content={author} />}
      {publishedAt !== undefined && <Property name="article:published_time" content={publishedAt} />}
    </>
  );
}

/** `property` is RDFa's attribute. Preact's types do not have it. */
function Property({ name, content }: { readonly name: string; readonly content: string }) {
  const attributes = { property: name, content };
  return <meta {...attributes} />;
}

/**
 * JSON-LD in a page. Browsers do not execute it, so a strict content security policy allows it.
 * Characters that could end the element or open a comment are written as JSON escapes. Only this
 * and inline-markup.tsx write to a page without HTML escaping.
 */
function LinkedData({ data }: { readonly data: object }) {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A bare `en` is British here, as at DeepL. */
const DEFAULT_REGION: Readonly<Record<string, string>> = { en: 'GB' };

/** A BCP 47 tag in Open Graph's form, `language_TERRITORY`: `id_ID`, `en_GB`. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  const territory = region ?? DEFAULT_REGION[language] ?? new Intl.Locale(tag).maximize().region;
  return territory === undefined ? language : `${language}_${territory}`;
}
