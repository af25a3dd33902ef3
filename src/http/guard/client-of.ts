import ipaddr from 'ipaddr.js';

/**
 * Who counts as one client. Providers give an IPv6 client a whole subnet, so only the first 56 bits
 * of its address count.
 * @param address `request.ip`; `TRUST_PROXY` decides what it is
 */
export function clientOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return '';
  // `::ffff:192.0.2.1` is 192.0.2.1.
  const parsed = ipaddr.process(address);
  return (parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 7) : parsed.toByteArray()).join('.');
}
