import ipaddr from 'ipaddr.js';

/** What the IANA registries hand out to the public net of IPv6 (RFC 4291, section 2.4); all else is for special uses. */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Azure answers its machines' platform questions here, on an address that looks like any other. */
const PLATFORM_ADDRESSES = new Set(['168.63.129.16']);

/**
 * Whether an IP address (as `node:dns` writes it) belongs to the public net, so that a request to it reaches nothing that
 * only this machine or its network can see. Addresses that carry another one (mapped, 6to4, NAT64, Teredo) are not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(PUBLIC_IPV6);
  return !PLATFORM_ADDRESSES.has(parsed.toString());
}
