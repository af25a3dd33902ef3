import { lineKindOf } from './line-kinds.ts';

/**
 * Lines that belong to any page of a news site and to no article, in Indonesian, English and French.
 * Each rule is about a whole line, so a sentence with such a word is not one.
 */
export function isFurnitureLine(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST) return false;
  return (
    SHORT.test(line) ||
    isBreadcrumb(line) ||
    isCopyright(line) ||
    isLinkToOther(line) ||
    isResidue(line) ||
    isInvitation(line)
  );
}

/** `Baca juga:`, with the title of the other article on the next line. */
export function introducesLink(text: string): boolean {
  return text.length < 40 && lineKindOf(text.trim()) === 'aside-label';
}

/** The longest are invitations to follow the site. */
const LONGEST = 450;

const any = (...parts: readonly string[]) => `(?:${parts.join('|')})`;
const SITES = any(
  ...'facebook twitter x whatsapp telegram line email e-mail linkedin instagram tiktok threads pinterest'.split(
    ' ',
  ),
);
const LINK = any('copy link', 'copy url', 'salin (?:link|tautan)', 'copier le lien');
const IMAGE = any('foto', 'gambar', 'photos?', 'images?', 'gallery', 'galeri(?: foto)?', 'slideshow');
const ARTICLES = any('artikel', 'berita', 'konten', 'bacaan');

const ADVERTISEMENTS = [
  'advertisements?',
  'advertensi',
  'iklan',
  'publicité',
  'ads?',
  '(?:sponsored|promoted)(?: content)?',
  '(?:konten )?(?:bersponsor|sponsor)',
  'contenu sponsorisé',
  '(?:(?:advertisement|iklan|publicité)[ .:–—-]*)?scroll (?:to (?:continue|resume)(?: (?:with|reading)(?: [\\p{L} ]{1,20})?)?|untuk (?:melanjutkan|lanjut)(?: [\\p{L} ]{1,20})?)',
  'gulir (?:ke bawah )?untuk (?:melanjutkan|lanjut)(?: membaca)?',
  `(?:${ARTICLES} )?(?:berlanjut|lanjut baca) (?:di bawah|setelah) iklan(?: ini)?`,
  '(?:article|story) continues (?:below|after (?:this )?)(?: ?ad(?:vertisement)?)?',
  'la suite après (?:la|cette) publicité',
  'faites défiler pour (?:continuer|lire la suite)(?: la lecture)?',
];

const IMAGES = [
  `(?:lihat|view|see|perbesar|open|buka)(?: semua| all)? ${IMAGE}`,
  "voir (?:la photo|l[’']image|les (?:photos|images)|le diaporama)",
  "(?:perbesar|agrandir|zoom)(?: (?:gambar|foto|l[’']image|la photo))?",
];

const SHARING = [
  any('share', 'bagikan', 'partager', 'tweet', 'print', 'cetak', 'imprimer', 'save', 'simpan', 'email this') +
    `(?: (?:this|artikel|berita|cet)(?: (?:ini|article|story))?)?`,
  `(?:share|bagikan|partager) (?:on|to|via|ke|di|sur) ${SITES}`,
  LINK,
  `${any(SITES, LINK)}(?:[^\\p{L}\\d]+${any(SITES, LINK)})*`,
  `(?:share|bagikan|partager)[^\\p{L}]+${any(SITES, LINK)}(?:[^\\p{L}\\d]+${any(SITES, LINK)})*`,
  '(?:\\d{1,5} )?(?:komentar|comments?|commentaires?)(?: ?\\(\\d{1,5}\\))?',
  '(?:tulis|lihat|leave a|view|show|voir les) (?:semua )?(?:komentar|comments?|commentaires)',
];

/** Between page numbers. Each separator can be read in one way only, so that no line takes long. */
const BETWEEN = '(?: | ?[|/·] ?)';
const ONWARDS = any(
  'selanjutnya',
  'berikutnya',
  'terakhir',
  'next',
  'last',
  'suivante?',
  '(?:lihat |tampilkan )?semua',
  '(?:show )?all',
  'tout afficher',
  '[>»›]',
);

const PAGES = [
  '(?:halaman|page) ?:? ?\\d{1,3}(?: ?(?:dari|of|sur|/) ?\\d{1,3})?',
  `(?:halaman|pages?) ?:?(?:${BETWEEN}\\d{1,3}){2,}(?:${BETWEEN}${ONWARDS})*`,
  `\\d{1,3}(?:${BETWEEN}\\d{1,3})+(?:${BETWEEN}${ONWARDS})+`,
  '(?:halaman|page) (?:selanjutnya|berikutnya|sebelumnya|suivante|précédente)',
  '(?:next|previous) page',
  '(?:selanjutnya|berikutnya|sebelumnya|next|previous|suivant|précédent) ?[>»›→]+',
];

/** What mail programs of phones write below a mail. */
const PHONES = [
  '(?:sent from|dikirim dari|terkirim dari|envoyé (?:de|depuis)|get outlook for|dapatkan outlook untuk) (?:my |mon |ma )?[\\p{L} ]{2,30}',
];

const HEADS_OF_LISTS = [
  `${ARTICLES} (?:terkait|lainnya|terpopuler|populer|terbaru|pilihan|rekomendasi|sebelumnya|selanjutnya)`,
  '(?:terpopuler|terkini|rekomendasi untuk anda|pilihan editor|topik terkait|tag terkait)',
  '(?:related|more|popular|recommended) (?:articles|news|stories|topics)',
  '(?:articles? (?:liés?|similaires?)|à lire (?:aussi|également)|sur le même (?:sujet|thème)|les plus lus)',
];

/** `Tag: inflasi, BPS`, but no sentence after the colon. */
const TAGS = ['(?:tags?|tagar|kata kunci|keywords|mots[- ]clés)(?: terkait)? ?:(?: ?[^.!?]{0,180})?'];

const SHORT = new RegExp(
  `^[\\[(*•–—-]*\\s*${any(...ADVERTISEMENTS, ...IMAGES, ...SHARING, ...PAGES, ...PHONES, ...HEADS_OF_LISTS, ...TAGS)}\\s*[\\])*:.…–—-]*$`,
  'iu',
);

const HOME =
  /^(?:(?:anda (?:di sini|berada di)|you are here|vous êtes ici)\s?:\s*)?(?:home|beranda|accueil)$/iu;

/**
 * `Home > News > Ekonomi`, `Kompas.com › Tren`. Other than the home page, only two arrows make a
 * path: `A > B` may be a comparison.
 */
function isBreadcrumb(line: string): boolean {
  if (line.length > 160) return false;
  const arrows = line.split(/\s*[>›»→]\s*/u);
  const parts = arrows.length > 1 ? arrows : line.split(/\s+[/|]\s+|\s*\/\s*/u);
  if (parts.length < 2 || parts.some((part) => !isCrumb(part))) return false;
  return HOME.test(parts[0]!) || (arrows.length > 2 && parts.every((part) => /^\p{Lu}/u.test(part)));
}

function isCrumb(part: string): boolean {
  return (
    part !== '' && part.length <= 60 && part.split(' ').length <= 6 && !/[!?;,]|\.(?!\p{Ll})/u.test(part)
  );
}

const RIGHTS =
  /^(?:all rights reserved|tous droits réservés|(?:seluruh )?hak cipta (?:dilindungi (?:oleh )?undang-undang|terpelihara))\.?$/iu;
/** A sign or a year comes first, and then a name. `Hak cipta 2010 dilanggar` begins a sentence. */
const COPYRIGHT =
  /^(?:(?:[Cc]opyright|COPYRIGHT|[Hh]ak [Cc]ipta)\s*(?:©|\([cC]\)|@)?|©|\([cC]\))\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?\s*(?:$|[-–—|.:©@]|by\b|\p{Lu})|(?:©|\([cC]\))|(?:\p{Lu}[\p{L}.]*\s){1,6}\d{4}\.?$)/u;

function isCopyright(line: string): boolean {
  return RIGHTS.test(line) || (line.length <= 200 && COPYRIGHT.test(line) && !SAYS.test(line));
}

/** `Baca juga: …`, `Read also: …`, `Lire aussi : …`: one title, and nothing after it. */
function isLinkToOther(line: string): boolean {
  const kind = lineKindOf(line);
  if (kind === 'aside-label') return true;
  if (kind !== 'aside' || line.length > 250 || /[.!?…]["”’»]?\s+\p{Lu}/u.test(line)) return false;
  return /^[^.!?]{0,40}[:|]/u.test(line) || !/[.!?]["”’»]?$/u.test(line);
}

/** `[Gambas:Video 20detik]`, `#ekonomi #inflasi`. */
function isResidue(line: string): boolean {
  return /^[[#]/.test(line) && lineKindOf(line) === 'residue';
}

const FOLLOW = any(
  'ikuti',
  'mari (?:bergabung|ikuti)',
  'gabung',
  'bergabunglah',
  '(?:ber)?langganan',
  ...'subscribe|sign up|follow|join|inscrivez-vous|abonnez-vous|suivez|rejoignez'.split('|'),
);
const INVITES = new RegExp(
  `^${any(
    FOLLOW,
    ...'dapatkan|simak|cek|baca|download|unduh|segera (?:unduh|gabung)|jangan lewatkan'.split('|'),
    ...'get|stay (?:up to date|informed)|recevez|téléchargez'.split('|'),
  )}\\b`,
  'iu',
);
const FOLLOWS = new RegExp(`^${FOLLOW}\\b`, 'iu');
/** Where a site can be followed. */
const PLACES = [
  /google news|google berita|google actualités/iu,
  /(?:grup|saluran|channel|kanal|canal|chaîne)\s+(?:telegram|whatsapp|wa)|(?:telegram|whatsapp|wa) (?:channel|group)/iu,
  /newsletter|lettre d[’']information|infolettre|buletin harian/iu,
];
const CHANNELS = [
  ...PLACES,
  /aplikasi \S+ (?:di|melalui)|(?:our|the) (?:free )?app\b|notre (?:appli|application)|(?:app|play) store/iu,
  /breaking news|update berita|berita (?:terkini|pilihan|terbaru|terupdate)|latest news|dernières nouvelles|toute l[’']actualité/iu,
  /\b(?:klik|click|cliquez)\b/iu,
  /https?:\/\/|\bwww\./iu,
  /\b(?:di|on|sur) (?:facebook|twitter|instagram|tiktok|youtube|telegram|whatsapp)\b/iu,
];
/** `Grup Telegram "Kompas.com News Update"` */
const NAMED_CHANNEL = /["“][^"“”]{3,40}["”]/u;
/** Someone says it, so it is news. */
const SAYS =
  /["“”«»]|\b(?:kata|ujar|ungkap|tutur|jelas|imbuh|sambung|menurut|said|says|told|according|déclaré|selon|affirmé|affirme)(?:nya)?\b/iu;

/** `Dapatkan update berita pilihan setiap hari. Mari bergabung di Grup Telegram …` */
function isInvitation(line: string): boolean {
  if (!INVITES.test(line) || SAYS.test(line.replace(NAMED_CHANNEL, ''))) return false;
  const isShort = line.length <= 120 && FOLLOWS.test(line);
  const found = CHANNELS.filter((channel) => channel.test(line));
  return found.length >= 2 || (isShort && found.some((channel) => PLACES.includes(channel)));
}
