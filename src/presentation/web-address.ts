/**
 * The address of a source, if it is on the web. Sources are untrusted, so other schemes are not
 * linked.
 */
export function webAddress(url: string | undefined): URL | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}
