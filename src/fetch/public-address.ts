import ipaddr from 'ipaddr.js';

/**
 * The IANA allocates global unicast IPv6 addresses from this block (RFC 4291, section 2.4).
 * Everything else is for special uses.
 */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Azure's platform services answer its virtual machines at this address, which looks public. */
const PLATFORM_ADDRESSES = new Set(['168.63.129.16']);

/**
 * Whether an IP address (as `node:dns` writes it) is on the public internet, so that a request to
 * it cannot reach this machine or its network. Addresses that embed another address (mapped, 6to4,
 * NAT64, Teredo) are not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(PUBLIC_IPV6);
  return !PLATFORM_ADDRESSES.has(parsed.toString());
}
