/**
 * A line that names a part of a law or a treaty and nothing else: `BAB II`, `Bagian Kesatu`,
 * `Paragraf 2`, `Pasal 14A`, `Article premier`.
 */
export function isLawPart(line: string): boolean {
  return line.length <= 40 && (PART.test(line) || ARTICLE.test(line));
}

const ROMAN = '[IVXLC]{1,7}[A-Z]?';
const ORDINAL =
  '(?:[Kk]e\\p{Ll}{3,}(?: [Bb]elas| [Pp]uluh)?|KE\\p{Lu}{3,}(?: BELAS| PULUH)?|[Pp]ertama|PERTAMA)';

const PART = new RegExp(
  `^(?:(?:BAB|Bab|BUKU|Buku|TITEL|Titel|Chapter|CHAPTER|Chapitre|CHAPITRE|Title|TITLE|Titre|TITRE|Part|PART|Partie|PARTIE|Book|Livre|LIVRE) (?:${ROMAN}|\\d{1,3}|Ier|ier|${ORDINAL})|(?:Bagian|BAGIAN|Paragraf|PARAGRAF|Section|SECTION) (?:${ORDINAL}|\\d{1,3}|${ROMAN})|LAMPIRAN(?: ${ROMAN})?)\\.?$`,
  'u',
);
const ARTICLE =
  /^(?:Pasal|PASAL|Article|ARTICLE|Art\.) (?:\d{1,4} ?[A-Z]{0,2}|[IVXLC]{1,7}|premier|PREMIER|1er)\.?$/u;

/** `Menimbang : a. bahwa …`, `MEMUTUSKAN:`: what comes before the first article. */
export function isPreamble(line: string): boolean {
  return PREAMBLE.test(line);
}

const PREAMBLE =
  /^(?:Menimbang|Mengingat|Memperhatikan|Memutuskan|Menetapkan|MENIMBANG|MENGINGAT|MEMPERHATIKAN|MEMUTUSKAN|MENETAPKAN)\s?:/u;
