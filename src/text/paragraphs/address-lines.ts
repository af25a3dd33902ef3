import { endsSentence } from '../sentences/sentence-ends.ts';
import type { LineGroup } from './line-group.ts';
import { lineKindOf } from './line-kinds.ts';

const MOST_LINES = 12;
const WIDEST = 70;

/**
 * Whether a block is an address, a letterhead or the end of a letter: short lines, of which none ends
 * a sentence or begins in lower case, and signs of an address in them.
 */
export function isAddress(block: readonly LineGroup[]): boolean {
  if (block.length > MOST_LINES) return false;
  const areLines = block.every(({ text, head, tail, length }, index) => {
    const next = block[index + 1];
    const isInside = next !== undefined;
    return (
      text !== '' &&
      length <= WIDEST &&
      BEGINS.test(head) &&
      [undefined, 'address'].includes(lineKindOf(text)) &&
      !(isInside && (endsSentence(tail, next.head) || /[;:]$/.test(tail)))
    );
  });
  if (!areLines) return false;
  const signs = block.filter(({ text }) => SIGNS.some((sign) => sign.test(text))).length;
  return signs > 1 || (signs > 0 && block.length > 2) || GREETING.test(block[0]!.text);
}

/** A capital, a figure, or a word that addresses have in lower case. */
const BEGINS =
  /^(?:[("]?[\p{Lu}\p{N}]|pada tanggal \d|di(?:$| \p{Lu}| [Tt]empat)|(?:u\.p\.|d\.a\.|c\.q\.|a\.n\.|up|attn|c\/o)\b|(?:e-?mail|surel|telp|tel|tél|phone|mobile|fax|hp|wa|www|http)|[\w.+-]+@)/u;

const SIGNS = [
  /^(?:Jl|Jln|Jalan|Gg|Gang|Jend|Komplek|Kompleks|Perumahan|Perum|Gedung|Blok|Lantai|Dusun|Desa|Kelurahan|Kel|Kecamatan|Kec|Kabupaten|Kab|Kota|Provinsi|Prov|RT|RW|Kotak Pos|PO Box|P\.O\. Box)\b\.? ?[\p{Lu}\d]/u,
  /^(?:Ditetapkan|Disahkan|Diundangkan|Dibuat) di \p{Lu}|^pada tanggal \d/u,
  /^(?:Kepada|Yth|Ytc|Bapak\/Ibu|Kepada Yth)\b/u,
  /^di(?: [Tt]empat)?[,.]?$/u,
  /\b\d{5}(?: |$)(?:Indonesia)?/u,
  /^(?:Telp|Telepon|Tel|Tlp|Faks|Faksimile|Fax|HP|WA|WhatsApp|Phone|Tél|Surel|Pos-el|E-?mail|Situs|Laman|Website|Web)\b\.? ?:?/iu,
  /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/u,
  /^\d{1,5}[A-Z]?,? (?:\p{L}+ ){0,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|rue|avenue|boulevard|place|chemin|quai|Rue|Avenue|Boulevard|Place)\b/u,
  /\b(?:RT|RW) ?\.? ?\d/u,
];

/** How letters end. A name and an office follow. */
const GREETING =
  /^(?:hormat (?:kami|saya)|salam(?: hangat| hormat| takzim| kami)?|wassalam\p{L}*(?: .{1,40})?|terima kasih|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|(?:best|kind|warm)(?:est)? regards|regards|cordialement|bien (?:à vous|cordialement)|respectueusement|dengan hormat kami) ?,?$/iu;
