import { isAttribution, isForwardNote, isMailHeader } from './message-lines.ts';
import { isInTitleCase } from './headings.ts';
import { isLawPart } from './law-parts.ts';
import type { LineGroup } from './line-group.ts';

/**
 * What a line or a group is, by its words alone. After a `…-label` comes what it announces. A
 * `stamp` is a date with a time or place, `residue` is left from a video or an advertisement, and a
 * `rule` is a line of stars or dashes. A `part` is a part of a law, a `header` belongs to a letter,
 * a `timing` is above a subtitle.
 */
export type LineKind =
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
  | 'part'
  | 'forwarded'
  | 'attribution'
  | 'header'
  | 'symbols'
  | 'timing'
  | undefined;

/** @param text the whole group; empty if it is too long to be any of these */
export function lineKindOf(text: string): LineKind {
  if (text === '') return undefined;
  if (isAside(text)) return waitsForTitle(text) ? 'aside-label' : 'aside';
  if (BYLINE.test(text) && text.length <= 160 && !/[?!]$/.test(text))
    return text.endsWith(':') ? 'byline-label' : 'byline';
  if (PLAIN_BYLINE.test(text) || SIGNED_BYLINE.test(text) || (REPORTED.test(text) && text.length <= 120))
    return 'byline';
  if (isCaption(text)) return text.endsWith(':') ? 'caption-label' : 'caption';
  if (isStamp(text)) return 'stamp';
  if (RESIDUE.test(text)) return 'residue';
  if (/^(?:[-=_*~#•·—–+.\s])+$/.test(text) && text.replaceAll(' ', '').length > 2 && !/^\.+$/.test(text))
    return 'rule';
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text)) return 'address';
  if (isLawPart(text)) return 'part';
  if (isMailHeader(text)) return 'header';
  if (isForwardNote(text)) return 'forwarded';
  if (isAttribution(text)) return 'attribution';
  if (TIMING.test(text)) return 'timing';
  return SYMBOLS.test(text) ? 'symbols' : undefined;
}

/** When a subtitle is shown: `00:00:01,000 --> 00:00:03,500`. */
const TIMING = /^(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3} --> (?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}\b/;

/** Emoji, and nothing that is read. */
const SYMBOLS = /^[^\p{L}\p{N}]*\p{Extended_Pictographic}[^\p{L}\p{N}]*$/u;

/**
 * `*belum termasuk listrik`: a note to a star in the text. With a space after its star, it needs the
 * other star or note before it.
 */
export function isNote(head: string, before: Pick<LineGroup, 'head' | 'tail'>): boolean {
  if (/^(?:\*{1,3}|[†‡])(?:\) ?|(?=[\p{L}(“"]))[^*]*$/u.test(head)) return true;
  return /^\*{1,3} \p{L}/u.test(head) && (STARRED.test(before.tail) || before.head.startsWith('*'));
}

const STARRED = /[\p{L}\d)%]\*{1,3}(?=[\s.,;]|$)/u;

const ASIDE_INVITING =
  /^[([>»•*\s-]*(?:(?:baca|simak|lihat|tonton|saksikan|dengarkan)(?: (?:juga|pula|selengkapnya|video|berita|artikel|terkait))+)/i;
const ASIDE_LABEL =
  /^[([>»•*\s-]*(?:baca|simak|pilihan editor|(?:artikel|berita|bacaan) (?:terkait|lainnya|lain|pilihan|selengkapnya)|read (?:also|more)|also read|see also|related|(?:à )?lire aussi|voir aussi)\s*[:|]/i;
/** From detik: `Baca artikel detiknews, "…" selengkapnya https://…`. */
const LINKED_ASIDE = /^baca artikel .*selengkapnya https?:/i;

/** `Baca juga: Macron`, `Baca Juga Macron`. But `Baca juga buku ini.` is normal speech. */
function isAside(text: string): boolean {
  const inviting = ASIDE_INVITING.exec(text)?.[0];
  if (inviting !== undefined && /^(?:\s*[:|]|\s+[\p{Lu}\d"“'‘]|$)/u.test(text.slice(inviting.length)))
    return true;
  return ASIDE_LABEL.test(text) || LINKED_ASIDE.test(text);
}

function waitsForTitle(text: string): boolean {
  return /[:|]$/.test(text) || ASIDE_INVITING.exec(text)?.[0] === text;
}

const BYLINE =
  /^(?:laporan(?: wartawan)?|oleh|penulis|reporter|editor|pewarta|kontributor|penyunting|wartawan|jurnalis|redaktur|penerjemah|peliput|penyadur|tim redaksi|copy editor|by|written by|reporting by|editing by|par|texte|auteur)\s*:/i;
/** Only names: `Oleh Budi Santoso`, `Penulis Budi | Editor Ani`. */
const PLAIN_BYLINE =
  /^(?:Oleh|OLEH|By|BY|Par|Penulis|Reporter|Editor|Pewarta|Kontributor|Tim)(?: (?:\p{Lu}[\p{L}.'’-]*|\||detik\p{L}*)){1,9}$/u;
const REPORTED = /^laporan (?:wartawan|jurnalis|reporter|kontributor)\b[^.]*(?:\.com\b[^.]*)?$/i;
/** `Wildan Noviansah - detikNews` */
const SIGNED_BYLINE =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,5}[-–|] (?:detik\p{L}*|CNN Indonesia|CNBC Indonesia|\p{Lu}\p{L}+\.(?:com|co|id|co\.id))$/u;

/**
 * Agencies and newspapers as captions credit them, before a photographer's name or after the
 * description.
 */
const AGENCY =
  'ANTARA|ANTARA FOTO|Antara|Antara Foto|AFP|AP|AP Photo|EPA|EPA-EFE|REUTERS|Reuters|Xinhua|XINHUA|TASS|Sputnik|Bloomberg|VOA|BBC|Getty Images|GETTY IMAGES|TEMPO|Tempo|KOMPAS|Kompas|REPUBLIKA|Republika|detikcom|CNN Indonesia|CNBC Indonesia|CNN|JawaPos|Sindo|Liputan6|Okezone|Tribun\\w*|BPMI Setpres|BPMI|NurPhoto|ZUMA|SIPA|[\\p{L}\\d-]+\\.(?:com|co|id|co\\.id|net|org|COM|CO|ID|CO\\.ID|NET)';
const SOURCE =
  'Net|NET|Ist|IST|Istimewa|Repro|RMOL\\w*|Shutterstock|iStock|Freepik|Unsplash|Pexels|Pixabay|Wikipedia|Wikimedia|Twitter|Instagram|Facebook|YouTube|Youtube|TikTok|Setpres|Setkab|Humas|Puspen TNI|NASA|AA|IRNA|KCNA|Yonhap|Kyodo|Dok[\\p{L}. ]*';

const CREDIT_BEHIND = new RegExp(`[\\p{L}\\d)."”]\\s?/\\s?(?:${AGENCY}|${SOURCE})(?:\\)\\.?)?$`, 'u');
const CREDIT_BEFORE = new RegExp(
  `(?:^|[\\s(])(?:${AGENCY})/(?:\\p{Lu}[\\p{L}.'’/-]*)(?: [\\p{L}.'’/-]+){0,5}\\)?\\.?$`,
  'u',
);
const LABELLED_PHOTO =
  /^\(?(?:keterangan (?:foto|gambar)|foto|gambar|photo|image|ilustrasi|infografis|grafis|doc|dok)\s?[:/]/i;
const PHOTO_IN_BRACKETS =
  /[([](?:sumber )?(?:foto|photo|dok|dokumentasi|gambar|ilustrasi|ist|istimewa|credit|crédit photo)\b[^()[\]]{0,120}[)\]]\.?$/i;
const PHOTO_BEHIND = /[.!?)"”] (?:(?:Foto|FOTO|Photo) ?:|(?:Dok|dok)[:.]) ?[^.:]{2,60}\.?$/;
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

/** A line of an invitation or of the head of a mail. */
const FIELD_OF_DATE = /^(?:hari|tanggal|tgl|waktu|jadwal|date|jour)\b[^:,]{0,20}:/i;

function isStamp(text: string): boolean {
  const place = STAMP.exec(text);
  if (place === null || FIELD_OF_DATE.test(text)) return false;
  return place[1] === undefined || isInTitleCase(place[1]);
}

const RESIDUE =
  /^(?:(?:#[\p{L}\d_]+ ?)+|\[(?:gambas|video|foto|galeri|gallery|iklan|embed|youtube|twitter|instagram|tiktok|caption)\b[^\]]*\]|advertisement|iklan|scroll to (?:continue|resume)[\p{L} ]*|lanjutkan membaca(?: .{0,40})?)$/iu;

/** Agencies in brackets after a full sentence credit a report rather than a picture. */
export function isSignedOff(text: string): boolean {
  return /[.!?…]["”’]? ?\([^()]*\)$/.test(text) && !/foto/i.test(text);
}
