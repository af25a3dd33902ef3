/**
 * An address of a database for a message, without what may be a password: what stands before its
 * `@`, after a `:` that begins no port, in its query, or after `password=`. The address may be wrong
 * in any way.
 */
export function withoutSecrets(address: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][\w+.-]*:\/*)?([^]*)$/i.exec(address) ?? [];
  const at = rest.lastIndexOf('@') + 1;
  const account = rest.slice(0, at).replace(/^([^:]*:)?[^]+$/, '$1…@');
  const mayHide = at === 0 && scheme !== 'file:';
  const place = mayHide ? rest.replace(/:(?!\d{1,5}(?:[/?]|$))[^]*/, ':…') : rest;
  return (scheme + account + withoutValues(place.slice(at))).slice(0, 80);
}

function withoutValues(place: string): string {
  return place.replace(/([?&][^=&]*=)[^&]*/g, '$1…').replace(/(pass\w*\s*=)[^]*/i, '$1…');
}
