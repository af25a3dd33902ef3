/** What a source says of its address is untrusted; only the web is linked to. */
export function webAddress(url: string | undefined): URL | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}
