import { ABBREVIATIONS, type Abbreviations } from './abbreviations.ts';

/** What the rules of sentences know of a language. All words but abbreviations are in lower case. */
export interface SentenceWords {
  readonly abbreviations: Abbreviations;
  /** Words that begin a sentence and are nobody's name: after an initial they tell a new sentence from a surname. */
  readonly starters: ReadonlySet<string>;
  /** Those of them that no firm and no person is named after. */
  readonly pronouns: ReadonlySet<string>;
  /** What attributes a quotation: `ujar`, `said`, `déclare`. */
  readonly speech: ReadonlySet<string>;
  /** Those that newspapers write with a capital after a quotation's full stop: `"Kami siap." Ujar Diop.` */
  readonly bareSpeech: ReadonlySet<string>;
  /** A letter or a Roman numeral belongs to them, so that it is no initial: `vitamin C`, `Perang Dunia I`. */
  readonly labels: ReadonlySet<string>;
  /** Days, time zones and the like that follow an hour: `5 p.m. Friday`. */
  readonly afterHour: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const join = <Word>(...sets: readonly ReadonlySet<Word>[]): ReadonlySet<Word> =>
  new Set(sets.flatMap((set) => [...set]));

const NONE: ReadonlySet<string> = new Set();

const INDONESIAN_PRONOUNS = words(`
  ia dia mereka kami kita saya aku kamu anda beliau ini itu namun tetapi tapi hal akan sedangkan sementara
  karena padahal lalu kemudian sehingga maka jika kalau ketika saat setelah sebelum meski meskipun walau
  walaupun menurut adapun bahkan selain dalam pada
`);

const INDONESIAN_SPEECH = words(`
  kata katanya ujar ujarnya tutur tuturnya ucap ucapnya ungkap ungkapnya jelas jelasnya tegas tegasnya
  tandas tandasnya pungkas pungkasnya imbuh imbuhnya sambung sambungnya papar paparnya terang terangnya
  tukas tukasnya cetus cetusnya lanjut lanjutnya tambah tambahnya tulis tulisnya tanya tanyanya jawab
  jawabnya seru serunya sebut sebutnya tekan tekannya bisik bisiknya gumam gumamnya keluh keluhnya teriak
  teriaknya pesan pesannya kenang kenangnya beber bebernya urai urainya harap harapnya pinta pintanya
`);

const INDONESIAN: SentenceWords = {
  abbreviations: {
    leading: join(ABBREVIATIONS.id.leading, ABBREVIATIONS.en.leading),
    numbered: ABBREVIATIONS.id.numbered,
    closing: join(ABBREVIATIONS.id.closing, ABBREVIATIONS.en.closing),
  },
  pronouns: INDONESIAN_PRONOUNS,
  starters: join(
    INDONESIAN_PRONOUNS,
    words(`
      acara ada adalah agar antara apa apabila apakah atas atau bagaimana bagi banyak begitu belum berapa
      berdasarkan bersama beberapa bila bukan buku dan dari demi demikian dengan di didampingi dokter guna hanya
      hari harga hasil hingga inilah itulah jadi jangan jenazah juga kapan kasus kata kedua keduanya ke kegiatan kepada
      keluarga ketiga ketiganya kini kondisi korban kunjungan lain laporan lantas maksud masih masyarakat mengapa menanggapi
      mulai nantinya oleh orang para pasien pasukan pelaku petugas polisi pemerintah pertama pertemuan peristiwa rapat ratusan ribuan
      saja sambil sampai satu sebab sebagai sebanyak sebelumnya sebuah sedikit sejak sejauh sejumlah
      sekarang sekitar selama selanjutnya seluruh semua semuanya seorang seperti serta sesudah setelahnya setiap
      siapa saksi sidang sudah supaya surat tahun tak tanpa telah tentang tentu terhadap ternyata tersangka terpisah tiap
      tiba tidak tim umat untuk upaya usai video walhasil warga ya yakni yaitu yang
    `),
  ),
  speech: join(
    INDONESIAN_SPEECH,
    words(`
      berkata bertanya menjawab berseru berteriak berujar bertutur berucap bergumam berbisik menegaskan
      mengatakan menuturkan mengungkapkan menyatakan menjelaskan menambahkan menyebut memaparkan melanjutkan
      mengeluh menulis menyahut membalas bercerita mengaku menanyakan menimpali menyela memohon mengingatkan
    `),
  ),
  bareSpeech: INDONESIAN_SPEECH,
  labels: words(`
    vitamin nilai golongan darah hepatitis grup kelas tipe blok seri rencana tim opsi pilihan huruf
    butir poin inisial berinisial kelompok kategori abad bab jilid pasal ayat bagian dunia formulir paket terminal zona tahap
    tingkat jalur sektor lantai kamar nomor angka virus influenza
  `),
  afterHour: words('wib wita wit senin selasa rabu kamis jumat sabtu minggu waktu gmt utc'),
};

const ENGLISH_PRONOUNS = words(`
  he she it they we i you this that these those the there but however although because when while after
  before if his her its their our my in on at as since then
`);

const ENGLISH: SentenceWords = {
  abbreviations: ABBREVIATIONS.en,
  pronouns: ENGLISH_PRONOUNS,
  starters: join(
    ENGLISH_PRONOUNS,
    words(`
      a an and or so yet for nor not no yes by from to of with without within about against among during
      despite due except into like near once only over per than though through thus to too under unless
      until upon what whatever where whereas whether which who whose why how all also another any anyone are
      be been both can could did do does each either even every everyone few had has have here how indeed
      instead is just last later many maybe meanwhile moreover most much must neither never next nobody
      nothing now officials often one other others perhaps police please several shall should some someone
      soon still such that's today together tomorrow two us was were would yesterday your
    `),
  ),
  speech: words(`
    said says asked asks replied replies answered answers added adds told tells shouted shouts cried cries
    whispered exclaimed explained continued noted wrote insisted warned declared stated recalled argued
    joked yelled muttered remarked demanded wondered concluded
  `),
  bareSpeech: NONE,
  labels: words(`
    vitamin grade hepatitis group class type block building series plan team option letter point category
    section part appendix exhibit chapter act war terminal gate zone phase influenza article number model
    division title
  `),
  afterHour: words(`
    monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt gmt utc bst cet
    cest eastern central pacific mountain january february march april may june july august september
    october november december
  `),
};

const FRENCH_PRONOUNS = words(`
  il elle ils elles on nous vous je tu ce cet cette ces cela ça le la les un une des mais or donc car puis
  ainsi cependant toutefois pourtant selon après avant dans en quand lorsque si son sa ses leur leurs
`);

const FRENCH: SentenceWords = {
  abbreviations: ABBREVIATIONS.fr,
  pronouns: FRENCH_PRONOUNS,
  starters: join(
    FRENCH_PRONOUNS,
    words(`
      à afin alors au aucun aujourd aussi aux avec beaucoup bien c certains ces chaque chez comme comment
      contre d de depuis derrière désormais dès du durant encore enfin ensuite entre environ et ici j jamais
      jusqu l là lors maintenant malgré même mes mon moins n ne ni non notamment notre nos ou où oui outre
      par parce parfois parmi pas pendant personne peu plus plusieurs pour pourquoi près presque puisque qu
      que quel quelle quelques qui quoi quoique rien s sans sauf selon seul seule sous souvent sur tandis
      tant tel telle tous tout toute toutes très trois trop deux vers voici voilà votre vos y
    `),
  ),
  speech: words(`
    dit disait déclare déclarait affirme affirmait demande demandait répond répondait ajoute ajoutait lance
    lançait explique expliquait assure estime souligne
  `),
  bareSpeech: NONE,
  labels: words(`
    vitamine groupe classe type bloc bâtiment série plan équipe option lettre point catégorie section partie
    annexe chapitre acte guerre mondiale hépatite terminal zone phase article titre numéro niveau tome
  `),
  afterHour: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
};

/** Malay is written by the same rules; elsewhere the abbreviations that English has spread are the best guess. */
export function sentenceWords(language: string): SentenceWords {
  const primary = language
    .slice(0, 3)
    .replace(/[-_].*$/, '')
    .toLowerCase();
  if (primary === 'id' || primary === 'ms') return INDONESIAN;
  return primary === 'fr' ? FRENCH : ENGLISH;
}
