/**
 * Lines that mails and chats have around what people wrote. Each rule is about a whole line.
 */

/** `Diteruskan`, `[Forwarded from Kanal Warga]`, `-----Original Message-----`. */
export function isForwardNote(line: string): boolean {
  return line.length <= 120 && (FORWARDED.test(line) || FORWARDED_MAIL.test(line));
}

/** In one word, or in words that no sentence continues. */
const FORWARDED =
  /^\W{0,3}(?:(?:pesan )?diteruskan(?: (?:berkali-kali|dari .{1,80}))?|forwarded(?: (?:many times|message|from .{1,80}))?|transféré(?: (?:de nombreuses fois|de .{1,80}))?|message transféré)\W{0,3}$/iu;
const FORWARDED_MAIL =
  /^-{2,} ?(?:original message|forwarded message|pesan (?:asli|terusan|(?:yang )?diteruskan)|message (?:transféré|d[’']origine))(?: .{0,60})? ?-{2,}$/iu;

/** `On Mon, 12 Mar 2024 at 10:15, Budi <budi@contoh.id> wrote:`, in English, Indonesian and French. */
export function isAttribution(line: string): boolean {
  return line.length <= 300 && ATTRIBUTION.test(line) && /\d{2}|@/.test(line);
}

const ATTRIBUTION = /\S (?:wrote|writes|menulis|a écrit|écrivait) ?:$/iu;

/** Whether a mail program broke an attribution after this line. */
export function beginsAttribution(line: string): boolean {
  return /^(?:On|Pada|Le) .*\d/u.test(line);
}

/** `Dari: Budi <budi@contoh.id>`, `Perihal : Undangan`: the head of a mail or of an official letter. */
export function isMailHeader(line: string): boolean {
  return HEADER.test(line);
}

/** The subject of a mail or a letter, if the line has it: `Perihal: Jadwal rapat`. */
export function subjectIn(line: string): string | undefined {
  return SUBJECT_LINE.exec(line)?.[1];
}

const SUBJECT = 'Perihal|PERIHAL|Hal|HAL|Subjek|SUBJEK|Subject|SUBJECT|Objet|OBJET';
const SUBJECT_LINE = new RegExp(`^(?:${SUBJECT}) ?: ?(\\S.*)$`, 'u');
const HEADER = new RegExp(
  `^(?:${SUBJECT}|Dari|DARI|Kepada|KEPADA|Tembusan|Cc|CC|Bcc|Tanggal|Dikirim|From|FROM|To|TO|Date|Sent|Reply-To|De|À|Envoyé|Lampiran|Nomor|Sifat) ?: ?\\S`,
  'u',
);

/** `[12/03/24 10.15] Budi: …`, `[12/3 10.15] Budi: …`, `12/03/24, 10:15 - Budi: …`, `Kanal Warga, [12 Mar 2024 10.15]:`. */
export function startsMessage(head: string): boolean {
  return STAMPED.test(head) || NAMED_STAMP.test(head);
}

const TIME = '\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?';
const DATE = '\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}';
/** WhatsApp copies messages of this year without it. */
const DATE_IN_BRACKETS = `(?:${DATE}|\\d{1,2}[/.-]\\d{1,2})`;
const STAMPED = new RegExp(
  `^(?:\\[${DATE_IN_BRACKETS},? ${TIME}\\] ?\\S|${DATE},? ${TIME} ?[-–] ?\\S|\\[${TIME}, ${DATE_IN_BRACKETS}\\] ?\\S)`,
  'u',
);
const NAMED_STAMP = new RegExp(
  `^[^\\[\\]]{1,60}, \\[(?:${DATE}|\\d{1,2} \\p{L}{3,9}\\.? \\d{4}),? ${TIME}\\]:?(?: |$)`,
  'u',
);

/** `📌 Bawa KTP`: people begin a line so, and no program wraps before it. */
export function startsWithEmoji(head: string): boolean {
  return /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)[^\p{L}\p{N}]*\p{L}/u.test(head);
}
