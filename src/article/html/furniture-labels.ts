import { isFurnitureLine } from '../../text/paragraphs/furniture-lines.ts';
import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import type { HtmlBlock } from './html-blocks.ts';

/**
 * Whether the words of a block always belong to the page, though nothing in the markup says so. A
 * heading is judged by what follows it instead.
 */
export function isFurnitureLabel({ traced: { text }, role, linked }: HtmlBlock): boolean {
  if (role === 'title' || text.length > LONGEST) return false;
  const line = text.trim();
  if (line.length < LONGEST_LABEL && role !== 'heading')
    if (LABELS.test(line) || lineKindOf(line) === 'residue') return true;
  if (lineKindOf(line) === 'aside') return false;
  return (role !== 'heading' && isFurnitureLine(line)) || isLegal(line) || invites(line, linked);
}

/** Invitations to follow a site are the longest. */
const LONGEST = 300;
const LONGEST_LABEL = 120;

const SITES =
  '(?:facebook|twitter|whatsapp|telegram|line|email|e-mail|x|linkedin|pinterest|xing|reddit|copy link)';
const PHRASES = [
  // advertisements
  'ads?|advertisements?|anzeigen?|werbung|publicit[eé]s?|publicidad|pubblicit[aà]|reklam[ae]?|iklan|advertentie|annonce',
  // links to other articles, without the links
  'baca (?:juga|selengkapnya)|weiterlesen|weitere (?:artikel|themen|meldungen|beiträge|news)(?: zum thema)?|mehr (?:zum thema|themen|dazu)|das könnte (?:sie|dich|euch) auch (?:noch )?interessieren|lesen sie auch|auch lesen|read more|read also|explore further|more from .{1,40}|you (?:may|might) also like|related(?: articles?| posts?| stories| news)?|lire aussi|à lire aussi|vous aimerez aussi|lea (?:también|más)|vea también|te puede interesar|le(?:ia|er) também|leggi anche|zobacz także|czytaj także|przeczytaj także|lees ook|läs också|les også|lue myös|читайте также|citește și|okuyun|zum seitenanfang|zurück(?: zur .{1,30})?',
  // buttons
  'share(?: this(?: .{1,20})?)?|bagikan|teilen|artikel teilen|partager|compartir|compartilhar|condividi|udostępnij|tweet|print|drucken|imprimer|imprimir|stampa|cetak|salin (?:link|tautan)|loading|lihat foto|bild anzeigen|merken|speichern|kommentieren|antworten|reply|répondre|responder',
  // comments
  '(?:(?:post|leave|write) a )?(?:comments?|reply)|\\d* ?(?:komentar|comments?|kommentare?|commentaires?|comentarios?|commenti|komentarze|reacties)(?: ?\\(\\d*\\))?',
  `${SITES}(?:\\W+${SITES})*`,
];
const LABELS = new RegExp(`^[^\\p{L}\\d]*(?:${PHRASES.join('|')})[^\\p{L}\\d]*$`, 'iu');

const LEGAL =
  /impressum|datenschutz|copyright|©|privacy policy|terms of (?:use|service)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|mentions légales|recaptcha|hak cipta|kebijakan privasi|syarat (?:dan|&) ketentuan|pedoman media siber/gi;

/** A line of the page's foot: two or more of its legal words in a row. A report may name them too. */
function isLegal(line: string): boolean {
  if (line.length > 200 || !/[|·•©]|recaptcha/i.test(line)) return false;
  return new Set(line.match(LEGAL)?.map((word) => word.toLowerCase())).size > 1;
}

const INVITATION = new RegExp(
  '^(?:.{0,80}[.!?¡¿,]\\s*)?(?:' +
    'subscribe (?:to|now|here)|please subscribe|sign up (?:for|to|here)|follow us|join (?:us|our)|get the (?:latest|best) (?:news|stories)|download (?:our|the) app|(?:submit|send) (?:us )?your|' +
    'abonnieren sie|folgen sie uns|folge? uns|jetzt abonnieren|werden sie mitglied|' +
    'abonnez-vous|suivez-nous|inscrivez-vous|rejoignez|' +
    'suscr[ií]bete|s[ií]guenos|[uú]nete|mira lo que tiene nuestro|inscreva-se|siga-nos|seguici|iscriviti|' +
    'ikuti (?:kami|kanal|channel|saluran|akun|berita)|gabung (?:di|ke|dengan)|bergabung(?:lah)? (?:di|ke|dengan)|berlangganan' +
    ')(?![\\p{L}])',
  'iu',
);
const OWN =
  /\b(?:us|our|uns|unser\w*|nous|notre|nuestr[oa]s?|kami|newsletter|app|channel|kanal|canal|saluran|telegram|whatsapp|youtube|google news|here|hier|ici|aquí|di sini)\b/i;

/** `¿Ya tenemos canal? Únete`: asks readers to follow, and has the link or names the channel. */
function invites(line: string, linked: number): boolean {
  return INVITATION.test(line) && !/["“”«»„]/.test(line) && (linked > 0 || OWN.test(line));
}
