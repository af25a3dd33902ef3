import type { CheckedPair, Finding } from './finding.ts';

/** Words that may rightly stand twice: `nous nous`, `had had`, `that that`. Indonesian reduplication has a hyphen. */
const MAY_DOUBLE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['had', 'that', 'is', 'her', 'so', 'very', 'no', 'ha', 'bye']),
  fr: new Set(['nous', 'vous', 'non', 'oui', 'très', 'si', 'faites', 'ha']),
  id: new Set(['sama', 'masing']),
};

/** Characters for each of Indonesian's, and how far from it a translation of any length may stray. */
const LENGTH = { least: 0.4, most: 2.6, grace: 25 };

/** Below this many words, a text may be the same in both languages: names, headlines, figures. */
const SAME_WORDS = 5;

const words = (text: string) => [...text.matchAll(/[\p{L}\p{M}’'-]+/gu)];

export function checkDoubledWords({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  const allowed = MAY_DOUBLE[targetLanguage.split('-')[0]!.toLowerCase()];
  const findings: Finding[] = [];
  for (const match of target.matchAll(/(?<![\p{L}\p{M}-])(\p{L}+)\s+\1(?![\p{L}\p{M}-])/giu)) {
    const word = match[1]!.toLowerCase();
    const inSource = new RegExp(`(?<!\\p{L})${word}\\s+${word}(?!\\p{L})`, 'iu').test(source);
    // A doubled name is a name: `Duran Duran`, `Sirih Sirih`.
    const isName = /^\p{Lu}/u.test(match[1]!) && match.index > 0;
    if (!inSource && !isName && allowed?.has(word) !== true) {
      findings.push({
        kind: 'doubled-word',
        target: [match.index, match.index + match[0].length],
        found: match[0],
      });
    }
  }
  return findings;
}

export function checkLength({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  // Scripts that write a word in one or two characters have lengths of their own.
  if (/^(zh|ja|ko|th)(-|$)/i.test(targetLanguage)) return [];
  const least = source.length * LENGTH.least - LENGTH.grace;
  const most = source.length * LENGTH.most + LENGTH.grace;
  if (target.length >= least && target.length <= most) return [];
  return [
    {
      kind: 'length',
      target: [0, target.length],
      found: String(target.length),
      expected: String(source.length),
    },
  ];
}

/** A translation that is its source, or keeps a long stretch of it, outside quotation marks. */
export function checkUntranslated({ source, target }: CheckedPair): readonly Finding[] {
  const lower = words(source).map(([word]) => word.toLowerCase());
  if (lower.length < SAME_WORDS) return [];
  const runs = new Set<string>();
  for (let at = 0; at + SAME_WORDS <= lower.length; at++)
    runs.add(lower.slice(at, at + SAME_WORDS).join(' '));
  const found = words(target);
  for (let at = 0; at + SAME_WORDS <= found.length; at++) {
    const run = found.slice(at, at + SAME_WORDS);
    const isNames = run.filter(([word]) => /^\p{Lu}/u.test(word)).length >= SAME_WORDS - 1;
    if (isNames || !runs.has(run.map(([word]) => word.toLowerCase()).join(' '))) continue;
    const last = run.at(-1)!;
    return [
      {
        kind: 'untranslated',
        target: [run[0]!.index, last.index + last[0].length],
        found: target.slice(run[0]!.index, last.index + last[0].length),
      },
    ];
  }
  return [];
}

/**
 * A person's name that got lost: two or more capitalised words in a row, none of which the translation holds. Single words and
 * institutions are translated too often (`Prancis`, `Menteri Luar Negeri`) to be told.
 */
export function checkNames({ source, target, sourceLanguage }: CheckedPair): readonly Finding[] {
  if (!/^id(-|$)/i.test(sourceLanguage)) return [];
  const folded = fold(target);
  const findings: Finding[] = [];
  for (const match of source.matchAll(/(?<![\p{L}-])\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]+)+/gu)) {
    // The full stop is the sentence's.
    const name = match[0].replace(/\.$/, '');
    const parts = name.split(' ').filter((part) => !/^\p{Lu}+$/u.test(part));
    const end = match.index + name.length;
    const startsSentence = match.index === 0 || /[.!?"“‘(]\s*$/u.test(source.slice(0, match.index));
    const personal = dropTranslatable(parts, startsSentence);
    if (personal.length < 2) continue;
    if (personal.some((part) => folded.includes(stem(fold(part))))) continue;
    const start = match.index + name.indexOf(personal[0]!);
    if (isTitleOrBody(source, start, end)) continue;
    findings.push({
      kind: 'name',
      source: [start, end],
      expected: personal.join(' '),
    });
  }
  return findings;
}

/** Capitalised themselves where they begin a sentence. */
const WORK =
  /(?:^|\s)(?:film|buku|novel|lagu|album|serial|sinetron|drama|majalah|puisi|lukisan|gim)(?:nya)?,?\s+$/iu;

/**
 * What has another name in other languages: the title of a work, which stands in quotation marks or says so, a law, and a body with
 * its abbreviation (`Badan Pusat Statistik (BPS)`).
 */
function isTitleOrBody(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - 15), start);
  const after = source.slice(end, end + 20);
  const isQuoted = /["“'‘]$/u.test(before) && /^,?["”'’]/u.test(after);
  return (
    isQuoted ||
    WORK.test(before) ||
    /Undang-Undang $/u.test(before) ||
    /^ \(\p{Lu}\p{L}*\p{Lu}\p{L}*\)/u.test(after)
  );
}

/** Words that begin a title, an office or a body rather than a person's name. */
const TRANSLATABLE =
  /^(?:Menteri|Wakil|Presiden|Perdana|Kepala|Ketua|Direktur|Gubernur|Bupati|Wali|Kota|Kabupaten|Provinsi|Badan|Dewan|Komisi|Kementerian|Mahkamah|Majelis|Partai|Universitas|Institut|Bank|Perang|Luar|Dalam|Negeri|Negara|Republik|Kerajaan|Uni|Amerika|Serikat|Afrika|Asia|Eropa|Utara|Selatan|Barat|Timur|Tengah|Tenggara|Laut|Pulau|Pasukan|Tentara|Angkatan|Kepolisian|Polisi|Jenderal|Kolonel|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Perserikatan|Bangsa-Bangsa|Organisasi|Pemerintah|Rumah|Sakit|Undang-Undang|Dasar|Hak|Asasi|Manusia|Saudara|Dunia|Inggris|Prancis|Jerman|Rusia|Tiongkok|Jepang|Belanda|Spanyol|Mesir|Arab|Saudi|Yunani|Turki|Kedutaan|Besar|Duta|Masyarakat|Pengadilan|Tinggi|Agung|Lembaga|Hukum|Umum|Kejaksaan|Bandara|Internasional|Pemilihan|Pemilu|Anggota|Ibu|Bapak|Pak|Bu|Tuan|Nyonya|Sang|Para|Hal|Ia|Dia|Mereka|Kami|Kita|Tim|Grup|Perusahaan|Hari|Tahun|Bulan|Sekretaris|Juru|Bicara|Rektor|Raja|Ratu|Pangeran|Sultan|Paus|Rapat|Sidang|Konferensi|Rakyat|Nasional|Pusat|Daerah|Korupsi|Statistik|Konstitusi|Gunung|Sungai|Danau|Selat|Teluk|Samudra|Samudera|Kantor|Dinas|Satuan|Tugas|Otoritas|Jasa|Keuangan|Kesehatan|Hutan|Jalan|Desa|Kecamatan|Kelurahan|Menlu|Menkeu|Wapres|Korea|Asosiasi|Federasi|Bumi|(?:Pe|Per|Ke)\p{Ll}{4,}an)$/u;

function dropTranslatable(parts: readonly string[], startsSentence: boolean): readonly string[] {
  const kept = parts.filter((part) => !TRANSLATABLE.test(part));
  // A sentence's first word has its capital from there; a title among the words says that the whole is an office.
  if (kept.length < parts.length) return kept.length >= 2 && !TRANSLATABLE.test(parts.at(-1)!) ? kept : [];
  return startsSentence ? kept.slice(1) : kept;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Names are spelt otherwise in other languages from the middle on: Sergey, Sergueï; Lavrov. */
const stem = (name: string) => name.slice(0, Math.max(3, Math.ceil(name.length * 0.5)));
