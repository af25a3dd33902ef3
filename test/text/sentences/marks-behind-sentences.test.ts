import { expect, it } from 'vitest';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';

/** ` | ` marks the end of a sentence. */
it.each([
  // numbers of verses
  'Kami memuji-Mu, (1) dan kami memohon. (2) | Tunjukkanlah jalan yang lurus. (3)',
  '“Pergilah!” (7) | Mereka pun pergi. (8)',
  'Isinya (lihat Tabel 2) jelas. | (1) Satu jalan. | (2) Dua jembatan.',
  // marks of footnotes as PDF files have them
  'Desa itu kering sejak lama.1 | Warga menggali sumur.2 | Airnya asin.3',
  'Lihat hlm.5 Warga lain setuju.',
  'Baca nomor.5 Jakarta.',
  // the source of a quotation
  'Allah berfirman, "Bacalah!" (QS. Al-Alaq: 1). | Nabi lalu pulang.',
  'Ia menyitir hadis itu (HR. Bukhari dan Muslim). | Semua diam.',
  'Ia berteriak, "Pergi!" | (Semua orang lari.) | Lalu sunyi.',
  // numbers inside a sentence
  'Ada tiga syarat, yaitu 1. KTP, 2. KK, dan 3. akta lahir. | Semua asli.',
  '1965. Tahun itu sulit. | Jalan ditutup.',
  'Harganya Rp15.000 per kg. | Modalnya sedikit.',
])('%s', (marked) => {
  const sentences = marked.split(' | ');
  const text = sentences.join(' ');
  expect(splitIntoSentences(text, 'id').map((span) => text.slice(...span))).toEqual(sentences);
});
