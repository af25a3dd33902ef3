import { memoized } from './memoized.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const formats = memoized((key: string) => {
  const [language = 'en', unit = 'byte'] = key.split(' ');
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  });
});

/** `34.2 kB`, `1,5 Mo`. Units are decimal, as in Intl. */
export function formatBytes(bytes: number, language: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formats(`${language} ${UNITS[power]!}`).format(bytes / 1000 ** power);
}
