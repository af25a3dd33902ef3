import { isInTitleCase } from './headings.ts';

/**
 * What a passage is by its words alone. Each `…-label` waits for what it announces; a `stamp` is a date with a time
 * or place; `residue` is what a page leaves of a video or an advertisement; a `rule` is a line of stars or dashes.
 */
export type Wording =
  | 'aside'
  | 'aside-label'
  | 'byline'
  | 'byline-label'
  | 'caption'
  | 'caption-label'
  | 'stamp'
  | 'residue'
  | 'rule'
  | 'address'
  | undefined;

/** @param text the whole passage; empty where it is too long to be any of these */
export function wordingOf(text: string): Wording {
  if (text === '') return undefined;
  if (isAside(text)) return /[:|]$/.test(text) || BARE_ASIDE.test(text) ? 'aside-label' : 'aside';
  if (BYLINE.test(text) && text.length <= 160) return text.endsWith(':') ? 'byline-label' : 'byline';
  if (PLAIN_BYLINE.test(text) || SIGNED_BYLINE.test(text) || (REPORTED.test(text) && text.length <= 120))
    return 'byline';
  if (isCaption(text)) return text.endsWith(':') ? 'caption-label' : 'caption';
  if (isStamp(text)) return 'stamp';
  if (RESIDUE.test(text)) return 'residue';
  if (/^(?:[-=_*~#•·—–+.\s])+$/.test(text) && text.replaceAll(' ', '').length > 2 && !/^\.+$/.test(text))
    return 'rule';
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text)) return 'address';
  return undefined;
}

const BARE_ASIDE = /^[([>»•*\s-]*(?:baca|simak|lihat|tonton) juga$/i;
const ASIDE =
  /^[([>»•*\s-]*(?:(?:baca|simak|lihat|tonton|saksikan|dengarkan)(?: (?:juga|pula|selengkapnya|video|berita|artikel|terkait))+(?=\s*[:|]|\s+\p{Lu}|$)|(?:baca|simak|pilihan editor|(?:artikel|berita|bacaan) (?:terkait|lainnya|lain|pilihan|selengkapnya)|read (?:also|more)|also read|see also|related|(?:à )?lire aussi|voir aussi)\s*[:|])/iu;
/** detik's: `Baca artikel detiknews, "…" selengkapnya https://…`. */
const LINKED_ASIDE = /^baca artikel .*selengkapnya https?:/i;

function isAside(text: string): boolean {
  return BARE_ASIDE.test(text) || ASIDE.test(text) || LINKED_ASIDE.test(text);
}

const BYLINE =
  /^(?:laporan(?: wartawan)?|oleh|penulis|reporter|editor|pewarta|kontributor|penyunting|wartawan|jurnalis|redaktur|penerjemah|peliput|penyadur|tim redaksi|copy editor|by|written by|reporting by|editing by|par|texte|auteur)\s*:/i;
/** `Oleh Budi Santoso`, `Penulis Budi | Editor Ani`: nothing but names. */
const PLAIN_BYLINE =
  /^(?:Oleh|OLEH|By|BY|Par|Penulis|Reporter|Editor|Pewarta|Kontributor|Tim)(?: (?:\p{Lu}[\p{L}.'’-]*|\||detik\p{L}*)){1,9}$/u;
const REPORTED = /^laporan (?:wartawan|jurnalis|reporter|kontributor)\b[^.]*(?:\.com\b[^.]*)?$/i;
/** `Wildan Noviansah - detikNews` */
const SIGNED_BYLINE =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,5}[-–|] (?:detik\p{L}*|CNN Indonesia|CNBC Indonesia|\p{Lu}\p{L}+\.(?:com|co|id|co\.id))$/u;

/** Agencies and sources as captions credit them. */
const CREDIT =
  'Net|NET|Ist|IST|Istimewa|Repro|RMOL\\w*|Antara|ANTARA|ANTARA FOTO|Antara Foto|AFP|AP|AP Photo|EPA|EPA-EFE|REUTERS|Reuters|Xinhua|XINHUA|TASS|Sputnik|Bloomberg|VOA|BBC|Getty Images|GETTY IMAGES|Shutterstock|iStock|Freepik|Unsplash|Pexels|Pixabay|Wikipedia|Wikimedia|Twitter|Instagram|Facebook|YouTube|Youtube|TikTok|Tempo|TEMPO|Kompas|KOMPAS|Republika|REPUBLIKA|detikcom|CNN Indonesia|CNBC Indonesia|CNN|JawaPos|Sindo|Liputan6|Okezone|Tribun\\w*|Setpres|BPMI Setpres|BPMI|Setkab|Humas|Puspen TNI|NASA|AA|IRNA|KCNA|Yonhap|Kyodo|NurPhoto|ZUMA|SIPA';
const OUTLET = '[\\p{L}\\d-]+\\.(?:com|co|id|co\\.id|net|org|COM|CO|ID|CO\\.ID|NET)';

const CREDIT_BEHIND = new RegExp(
  `[\\p{L}\\d)."”]\\s?/\\s?(?:${CREDIT}|Dok[\\p{L}. ]*|${OUTLET})\\)?\\.?$`,
  'u',
);
const CREDIT_BEFORE = new RegExp(
  `(?:^|[\\s(])(?:${CREDIT}|${OUTLET})/(?:\\p{Lu}[\\p{L}.'’/-]*)(?: [\\p{L}.'’/-]+){0,5}\\)?\\.?$`,
  'u',
);
const LABELLED_PHOTO =
  /^\(?(?:keterangan (?:foto|gambar)|foto|gambar|photo|image|ilustrasi|infografis|grafis|doc|dok)\s?[:/]/i;
const PHOTO_IN_BRACKETS =
  /[([](?:sumber )?(?:foto|photo|dok|dokumentasi|gambar|ilustrasi|ist|istimewa|credit|crédit photo)\b[^()[\]]{0,120}[)\]]\.?$/i;
const PHOTO_BEHIND = /[.\s](?:foto|photo|dok)\s?[:.] ?[^.:]{2,60}\.?$/i;
const ILLUSTRATION = /^(?:ilustrasi|infografis)(?: [^.!?]+)?\.?$/i;
const POINTING = /\b(?:ini|itu|tersebut)\b/i;

function isCaption(text: string): boolean {
  if (/:\/\/|www\./.test(text)) return false;
  if (LABELLED_PHOTO.test(text) || PHOTO_IN_BRACKETS.test(text) || PHOTO_BEHIND.test(text)) return true;
  if (/^[([][^()[\]]*[)\]]$/.test(text)) return false;
  if (ILLUSTRATION.test(text)) return text.length <= 120 && !POINTING.test(text);
  return CREDIT_BEHIND.test(text) || CREDIT_BEFORE.test(text);
}

const DAY =
  '(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const MONTH =
  '(?:jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|mei|may|jun\\p{L}*|jul\\p{L}*|ag\\p{L}*|aug\\p{L}*|sep\\p{L}*|o[kc]t\\p{L}*|nov\\p{L}*|de[sc]\\p{L}*)';
const DATE = `(?:\\d{1,2} ${MONTH} \\d{4}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4})`;
const TIME = '(?:(?:pukul |jam )?\\d{1,2}[.:]\\d{2}(?: ?(?:wib|wita|wit))?)';
/** `Selasa, 7 Februari 2023 10:30 WIB`, `Kompas.com - 07/02/2023, 10:30 WIB`. */
const STAMP = new RegExp(
  `^(?:([^,|–-]{2,40}?) ?[-–|,] ?)?(?:${DAY} \\(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\)|(?:${DAY},? )?${DATE})(?:,? ?[-–|]? ?${TIME})?$`,
  'iu',
);

function isStamp(text: string): boolean {
  const place = STAMP.exec(text);
  return place !== null && (place[1] === undefined || isInTitleCase(place[1]));
}

const RESIDUE =
  /^(?:(?:#[\p{L}\d_]+ ?)+|\[(?:gambas|video|foto|galeri|gallery|iklan|embed|youtube|twitter|instagram|tiktok|caption)\b[^\]]*\]|advertisement|iklan|scroll to (?:continue|resume)[\p{L} ]*|lanjutkan membaca(?: .{0,40})?)$/iu;

/** Agencies in brackets behind a full sentence: who a report is from, rather than a picture. */
export function isSignedOff(text: string): boolean {
  return /[.!?…]["”’]? ?\([^()]*\)$/.test(text) && !/foto/i.test(text);
}
