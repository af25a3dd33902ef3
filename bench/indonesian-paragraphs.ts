import { createRandom } from './random.ts';

/**
 * Generates paragraphs like those in a newsroom's memory. The same seed gives the same paragraphs.
 */
export interface Paragraphs {
  next(): string;
  /** The text after an edit: `share` of its words replaced, removed or added, or other figures. */
  edit(text: string, share: number): string;
}

/** The most frequent words of the vocabulary, most frequent first. */
const COMMON = (
  'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena bisa ada mereka lebih kata tersebut sebagai oleh saat ' +
  'ia telah adalah menjadi atau para sudah kami orang kepada dapat hal tahun satu bahwa lalu secara harus masih hingga setelah antara ' +
  'warga pemerintah negara namun hari menurut sejumlah masyarakat belum seperti kita melakukan salah dua agar serta anggota tentang ' +
  'jika banyak baru daerah presiden terhadap mengatakan kasus kota pihak menteri sementara lain jalan ketua program hukum polisi rumah ' +
  'besar ujar partai hasil terjadi dunia kepala sama sebelumnya kerja sekolah bagi waktu indonesia ekonomi beberapa anak pun jadi kerja ' +
  'meski selama melalui memiliki perusahaan sangat kegiatan mulai data pembangunan negeri kembali tempat korban meminta bersama keamanan ' +
  'nasional upaya masa wilayah jakarta bangsa harga bulan dilakukan memberikan kondisi pasar lagi penting jumlah layanan peserta tim'
).split(' ');
const SYLLABLES =
  'ba be bu da di du ga gi ja ka ke ki ko la le li ma me mi mu na ni pa pe ra re ri ru sa se si su ta te ti tu wa ya an ang as at in ing uk ung'.split(
    ' ',
  );
const VOCABULARY = 150_000;
const TOPICS = 2_000;
/** Lines that thousands of articles repeat with other figures and names. */
const TEMPLATES = 40;
const RECENT = 5_000;

export function createParagraphs(seed: number, expected: number): Paragraphs {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const words = createVocabulary(random);
  const recent: string[] = [];
  let made = 0;
  // Zipf's law: the logarithm of the rank is uniform.
  const anyWord = () => words[Math.floor(VOCABULARY ** (random() ** 1.15)) - 1]!;
  const topicWord = (topic: number) => {
    const word = words[300 + ((topic * 7919 + Math.floor(250 ** random())) % (VOCABULARY - 300))]!;
    return random() < 0.3 ? capitalise(word) : word;
  };
  const figure = () =>
    random() < 0.3
      ? `${1 + below(31)}/${1 + below(12)}`
      : random() < 0.3
        ? `${1 + below(900)}.${100 + below(899)}`
        : String(1 + below(2025));
  // News topics come and go: a topic is new at some point, and others follow.
  const topicOfNow = () =>
    Math.max(0, Math.floor((made / expected) * TOPICS) - Math.floor(-Math.log(1 - random()) * 20)) % TOPICS;
  const templates = Array.from({ length: TEMPLATES }, () =>
    sentence(below(TOPICS), 9 + below(20)).split(' '),
  );
  return { next, edit };

  function next(): string {
    const text = make();
    recent[made++ % RECENT] = text;
    return text;
  }

  function make(): string {
    const kind = random();
    if (made > 100 && kind < 0.1) return edit(recent[below(recent.length)]!, 0.02 + 0.28 * random());
    if (kind < 0.12) return fromTemplate(templates[below(TEMPLATES)]!);
    const topic = topicOfNow();
    if (kind < 0.2) return capitalise(phrase(topic, 3 + below(7)));
    const sentences = 1 + Math.floor(-Math.log(1 - random()) * 1.8);
    const parts = Array.from({ length: Math.min(8, sentences) }, () => sentence(topic, 6 + below(20)));
    return parts.join(' ');
  }

  function phrase(topic: number, length: number): string {
    const word = () =>
      random() < 0.03 ? figure() : random() < 0.25 ? topicWord(topic) : random() < 0.97 ? anyWord() : name();
    return Array.from({ length }, word).join(' ');
  }

  function sentence(topic: number, length: number): string {
    const cut = 3 + below(length - 4);
    const first = capitalise(phrase(topic, cut));
    const rest = phrase(topic, length - cut);
    const kind = random();
    if (kind < 0.15) return `"${first} ${rest}," ujar ${name()}.`;
    if (kind < 0.25) return `${first} (${figure()}) ${rest}.`;
    return kind < 0.6 ? `${first}, ${rest}.` : `${first} ${rest}.`;
  }

  function name(): string {
    return `${capitalise(anyWord())} ${capitalise(words[below(VOCABULARY)]!)}`;
  }

  function fromTemplate(template: readonly string[]): string {
    const slot = below(template.length);
    return template
      .map((word, index) => (index === slot ? name() : /\d/.test(word) ? figure() : word))
      .join(' ');
  }

  function edit(text: string, share: number): string {
    const edited = text.split(' ').flatMap((word) => {
      if (random() >= share) return [word];
      const kind = random();
      if (/\d/.test(word)) return [figure()];
      if (kind < 0.6) return [random() < 0.5 ? anyWord() : words[below(VOCABULARY)]!];
      return kind < 0.8 ? [] : [word, anyWord()];
    });
    return edited.length > 0 ? edited.join(' ') : text;
  }
}

function createVocabulary(random: () => number): readonly string[] {
  const words = new Set(COMMON);
  while (words.size < VOCABULARY) {
    // Frequent words are short.
    const length = 2 + Math.floor(random() * (words.size < 5_000 ? 2 : 4));
    const parts = Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!);
    words.add(parts.join(''));
  }
  return [...words];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
