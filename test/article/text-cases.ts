/**
 * Texts of kinds that are not articles, and the paragraphs that a careful editor would make of them.
 * A unit is written as in `paragraph-cases.ts`, with its inline markup; `⏎` is a line break in it.
 */
export interface TextCase {
  readonly name: string;
  readonly text: string;
  readonly units: readonly string[];
}

type Row = readonly [name: string, text: string, ...units: string[]];

const LAWS: readonly Row[] = [
  [
    'parts, articles, clauses and letters without blank lines',
    'BAB III\nHAK WARGA\nBagian Kesatu\nUmum\nPasal 7\n(1) Setiap warga berhak atas air bersih.\n(2) Hak sebagaimana dimaksud pada ayat\n(1) diberikan kepada:\na. rumah tangga;\nb. sekolah; dan\nc. rumah ibadah.\nPasal 8\nAir dilarang dibuang.',
    'heading: BAB III',
    'heading: HAK WARGA',
    'heading: Bagian Kesatu',
    'heading: Umum',
    'heading: Pasal 7',
    'list-item: [(1)] Setiap warga berhak atas air bersih.',
    'list-item: [(2)] Hak sebagaimana dimaksud pada ayat (1) diberikan kepada:',
    'list-item: [a.] rumah tangga;',
    'list-item: [b.] sekolah; dan',
    'list-item: [c.] rumah ibadah.',
    'heading: Pasal 8',
    'Air dilarang dibuang.',
  ],
  [
    'with Windows line ends and indentation',
    'Pasal 12\r\n(1)  Izin berlaku lima tahun.\r\n(2)  Pemegang izin sebagaimana dimaksud dalam ayat (1) dan\r\n     ayat (3) wajib melapor setiap tahun\r\n     kepada Bupati.\r\n(3)  Izin dapat dicabut.\r\n',
    'heading: Pasal 12',
    'list-item: [(1)] Izin berlaku lima tahun.',
    'list-item: [(2)] Pemegang izin sebagaimana dimaksud dalam ayat (1) dan ayat (3) wajib melapor setiap tahun kepada Bupati.',
    'list-item: [(3)] Izin dapat dicabut.',
  ],
  [
    'references to letters and numbers at the start of lines',
    'Pasal 9\n(1) Permohonan dilampiri berkas sebagaimana dimaksud dalam Pasal 8 huruf\na. dan disampaikan kepada dinas yang membidangi urusan perizinan daerah.\n(2) Berkas diperiksa sesuai dengan ketentuan pada ayat (1) dan\n(2) paling lama tiga hari.',
    'heading: Pasal 9',
    'list-item: [(1)] Permohonan dilampiri berkas sebagaimana dimaksud dalam Pasal 8 huruf a. dan disampaikan kepada dinas yang membidangi urusan perizinan daerah.',
    'list-item: [(2)] Berkas diperiksa sesuai dengan ketentuan pada ayat (1) dan (2) paling lama tiga hari.',
  ],
  [
    'references that a comma ends',
    'Pasal 8\n(1) Pelanggaran terhadap ayat (2),\n(3), dan (4) dikenai denda.\n(2) Denda disetor ke kas desa.',
    'heading: Pasal 8',
    'list-item: [(1)] Pelanggaran terhadap ayat (2), (3), dan (4) dikenai denda.',
    'list-item: [(2)] Denda disetor ke kas desa.',
  ],
  [
    'a preamble',
    'Menimbang : a. bahwa sungai adalah sumber hidup warga;\nb. bahwa sungai perlu dijaga bersama;\nMengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar;\n2. Undang-Undang Nomor 23 Tahun 2014;\nMEMUTUSKAN:\nMenetapkan : PERATURAN DESA TENTANG SUNGAI.',
    'Menimbang : a. bahwa sungai adalah sumber hidup warga;',
    'list-item: [b.] bahwa sungai perlu dijaga bersama;',
    'Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar;',
    'list-item: [2.] Undang-Undang Nomor 23 Tahun 2014;',
    'MEMUTUSKAN:',
    'Menetapkan : PERATURAN DESA TENTANG SUNGAI.',
  ],
  [
    'a title in capitals over two lines',
    'BAB IV\nPENGELOLAAN AIR\nDAN LIMBAH RUMAH TANGGA\nPasal 20\nAir dikelola bersama.',
    'heading: BAB IV',
    'heading: PENGELOLAAN AIR DAN LIMBAH RUMAH TANGGA',
    'heading: Pasal 20',
    'Air dikelola bersama.',
  ],
  [
    'an article that a wrapped sentence mentions',
    'Pelanggaran diancam denda sebagaimana diatur dalam\nPasal 20\ndan Pasal 21 peraturan ini.',
    'Pelanggaran diancam denda sebagaimana diatur dalam Pasal 20 dan Pasal 21 peraturan ini.',
  ],
  [
    'in English',
    'CHAPTER II\nRIGHTS OF RESIDENTS\nArticle 3\n(1) Everyone has access to water.\n(2) The access referred to in paragraph\n(1) is free of charge.\nArticle 4\nWaste is sorted.',
    'heading: CHAPTER II',
    'heading: RIGHTS OF RESIDENTS',
    'heading: Article 3',
    'list-item: [(1)] Everyone has access to water.',
    'list-item: [(2)] The access referred to in paragraph (1) is free of charge.',
    'heading: Article 4',
    'Waste is sorted.',
  ],
  [
    'in French',
    'Titre Ier\nArticle premier\nLa commune est libre.\nArticle 2\nElle gère ses eaux.',
    'heading: Titre Ier',
    'heading: Article premier',
    'La commune est libre.',
    'heading: Article 2',
    'Elle gère ses eaux.',
  ],
];

const CHATS: readonly Row[] = [
  [
    'a forwarded message',
    '*Diteruskan berkali-kali*\n\u200e*KERJA BAKTI* 🧹\n_Sumber: grup RW 07_\n\nKumpul *Minggu* pukul *06.30* di balai warga.\nBawa sapu_lidi_besar.jpg tidak perlu, ~bawa cangkul~ cukup sarung tangan.\nUkuran lubang 2*3*4 jengkal, iuran Rp20.000*\n*tidak wajib\n\n* Blok A: selokan depan\n* Blok B: taman\n🙏🙏',
    'aside: <strong>Diteruskan berkali-kali</strong>',
    'title: <strong>KERJA BAKTI</strong> 🧹',
    '<em>Sumber: grup RW 07</em>',
    'Kumpul <strong>Minggu</strong> pukul <strong>06.30</strong> di balai warga.',
    'Bawa sapu_lidi_besar.jpg tidak perlu, <s>bawa cangkul</s> cukup sarung tangan.',
    'Ukuran lubang 2*3*4 jengkal, iuran Rp20.000*',
    '*tidak wajib',
    'list-item: [*] Blok A: selokan depan',
    'list-item: [*] Blok B: taman',
    '🙏🙏',
  ],
  [
    'an exported chat',
    '[12/03/24 10.15] Budi Santoso: Besok jadi rapat?\n[12/03/24 10.16] Siti: Jadi, jam tujuh\ndi rumah Pak RT\n[12/03/24 10.20] Budi Santoso: Siap',
    '[12/03/24 10.15] Budi Santoso: Besok jadi rapat?',
    '[12/03/24 10.16] Siti: Jadi, jam tujuh',
    'di rumah Pak RT',
    '[12/03/24 10.20] Budi Santoso: Siap',
  ],
  [
    'an exported chat of another phone',
    '12/03/2024, 10:15 - Budi: Halo\n12/03/2024, 10:16 - Siti: Halo juga *semua*',
    '12/03/2024, 10:15 - Budi: Halo',
    '12/03/2024, 10:16 - Siti: Halo juga <strong>semua</strong>',
  ],
  [
    'a post of Telegram',
    'Forwarded from Kanal Warga\n**Air mati besok**\nMulai pukul 08.00 sampai selesai\n`tangki 3` tetap jalan\n👉 __tampung air__ dari sekarang',
    'aside: Forwarded from Kanal Warga',
    '<strong>Air mati besok</strong>',
    'Mulai pukul 08.00 sampai selesai',
    '<code>tangki 3</code> tetap jalan',
    '👉 <em>tampung air</em> dari sekarang',
  ],
  [
    'code over several lines',
    'Salin ini:\n```\nnama = *Ani*\nkota = Solo\n```\nlalu `simpan` dan ```kirim``` saja',
    'Salin ini:',
    '<code>nama = *Ani*⏎kota = Solo</code>',
    'lalu <code>simpan</code> dan <code>kirim</code> saja',
  ],
  [
    'lines that begin with emoji',
    '*YANG PERLU DIBAWA*\n📌 KTP asli\n📌 Kartu keluarga\n✅ Datang pagi\nTerima kasih banyak',
    'title: <strong>YANG PERLU DIBAWA</strong>',
    '📌 KTP asli',
    '📌 Kartu keluarga',
    '✅ Datang pagi',
    'Terima kasih banyak',
  ],
  [
    'messages that were copied from a phone, without the year',
    '[5/4 19.02] Bu Rini: Besok arisan di rumah saya\n[5/4 19.03] Pak Dedi: Siap bu',
    '[5/4 19.02] Bu Rini: Besok arisan di rumah saya',
    '[5/4 19.03] Pak Dedi: Siap bu',
  ],
  [
    'an invitation',
    'Kami mengundang warga pada:\n*Hari* : Minggu, 17 Maret 2024\n*Jam* : 07.00 WIB\n*Tempat* : Balai RW',
    'Kami mengundang warga pada:',
    '<strong>Hari</strong> : Minggu, 17 Maret 2024',
    '<strong>Jam</strong> : 07.00 WIB',
    '<strong>Tempat</strong> : Balai RW',
  ],
  [
    'marks in marks',
    '*_Penting_ sekali* untuk ~*semua*~ warga.\n*Catatan*: bawa _KTP_.\n🙏*Info:*🙏 (*gratis*), *Rp0*/orang',
    '<strong><em>Penting</em> sekali</strong> untuk <s><strong>semua</strong></s> warga.',
    '<strong>Catatan</strong>: bawa <em>KTP</em>.',
    '🙏<strong>Info:</strong>🙏 (<strong>gratis</strong>), <strong>Rp0</strong>/orang',
  ],
  ...[
    'Luasnya 3*4*5 meter dan 6 * 7 * 8 petak.',
    'Berkas laporan_akhir_2024.pdf dan foto_rumah_2.jpg dikirim.',
    'Harganya Rp5.000* per kilogram dan Rp7.000* per ikat.',
    'Rumusnya a_1 + b_2 = c_3 dan ~5 kg.',
    'Fungsi __init__ dipakai di sana.',
    'Lihat https://contoh.id/a_b_c/*d* sekarang.',
    '*) Nama disamarkan.',
    'Isi titik-titik ____ dan ***.',
    'Ia menulis * lalu * lagi.',
  ].map((text): Row => [`no marks: ${text}`, text, text]),
];

const MAILS: readonly Row[] = [
  [
    'headers, a quotation, a signature',
    'Dari: Budi Santoso <budi@contoh.id>\nKepada: panitia@contoh.id\nPerihal: Jadwal rapat\n\nSelamat pagi,\n\nSaya setuju dengan usul itu.\n\nPada Sen, 12 Mar 2024 pukul 10.15 Siti <siti@contoh.id> menulis:\n> Apakah rapat kita undur\n> sampai hari Kamis?\n>> Sebelumnya hari Rabu.\n\n-- \nBudi Santoso\nKetua Panitia\n0812 0000 0000',
    'Dari: Budi Santoso <budi@contoh.id>',
    'Kepada: panitia@contoh.id',
    'Perihal: Jadwal rapat',
    'Selamat pagi,',
    'Saya setuju dengan usul itu.',
    'byline: Pada Sen, 12 Mar 2024 pukul 10.15 Siti <siti@contoh.id> menulis:',
    'Apakah rapat kita undur sampai hari Kamis?',
    'Sebelumnya hari Rabu.',
    'Budi Santoso⏎Ketua Panitia⏎0812 0000 0000',
  ],
  [
    'flowed lines',
    'Saya menulis surat ini karena jalan di depan sekolah sudah lama \nrusak. Anak-anak harus memutar jauh. \nKami mohon perbaikan.\n\nAtas perhatian Bapak, kami ucapkan banyak terima kasih \nsebelumnya.',
    'Saya menulis surat ini karena jalan di depan sekolah sudah lama rusak. Anak-anak harus memutar jauh. Kami mohon perbaikan.',
    'Atas perhatian Bapak, kami ucapkan banyak terima kasih sebelumnya.',
  ],
  [
    'in English',
    'That works for me.\n\nOn Mon, 12 Mar 2024 at 10:15, Siti <siti@contoh.id>\nwrote:\n> Shall we meet\n> on Thursday?',
    'That works for me.',
    'byline: On Mon, 12 Mar 2024 at 10:15, Siti <siti@contoh.id> wrote:',
    'Shall we meet on Thursday?',
  ],
  [
    'in French',
    'Cela me convient.\n\nLe lun. 12 mars 2024 à 10:15, Siti <siti@contoh.id> a écrit :\n> On se voit\n> jeudi ?',
    'Cela me convient.',
    'byline: Le lun. 12 mars 2024 à 10:15, Siti <siti@contoh.id> a écrit :',
    'On se voit jeudi ?',
  ],
  [
    'answers between the quoted lines',
    'Pada Sen, 12 Mar 2024 10.15, Siti Aminah\n<siti@contoh.id> menulis:\n> Pak, apakah berkasnya lengkap?\nSudah, Bu.\n> Kapan dikirim?\nBesok pagi.',
    'byline: Pada Sen, 12 Mar 2024 10.15, Siti Aminah <siti@contoh.id> menulis:',
    'Pak, apakah berkasnya lengkap?',
    'Sudah, Bu.',
    'Kapan dikirim?',
    'Besok pagi.',
  ],
  [
    'a sentence that only looks like the beginning of a quotation',
    'Dalam bukunya ia menulis:\nHidup ini singkat.',
    'Dalam bukunya ia menulis: Hidup ini singkat.',
  ],
  [
    'from a phone',
    'Setuju.\n\nSent from my iPhone\n\n> On 12 Mar 2024, at 10.15, Budi <budi@contoh.id> wrote:\n> \n> Rapat besok.',
    'Setuju.',
    'Sent from my iPhone',
    'byline: On 12 Mar 2024, at 10.15, Budi <budi@contoh.id> wrote:',
    'Rapat besok.',
  ],
  [
    'one line with the mark',
    'Hasilnya jelas.\n> Baca laporan lengkap di sini.',
    'Hasilnya jelas.',
    '> Baca laporan lengkap di sini.',
  ],
];

const VERSES: readonly Row[] = [
  [
    'stanzas with capitals',
    'Perahu di Muara\n\nPerahu tua tertambat sendiri\nMenunggu pasang di ujung senja\nAngin membawa kabar pelabuhan\nTentang nama yang tak lagi disebut\n\nKami duduk di tepi dermaga\nMenghitung lampu yang jauh',
    'title: Perahu di Muara',
    'Perahu tua tertambat sendiri⏎Menunggu pasang di ujung senja⏎Angin membawa kabar pelabuhan⏎Tentang nama yang tak lagi disebut',
    'Kami duduk di tepi dermaga⏎Menghitung lampu yang jauh',
  ],
  [
    'a pantun with marks at its line ends',
    'Burung merpati hinggap di dahan,\nterbang rendah menyusur kali.\nKalau hati sudah bertahan,\nhujan badai tak dirasa lagi.',
    'Burung merpati hinggap di dahan,⏎terbang rendah menyusur kali.⏎Kalau hati sudah bertahan,⏎hujan badai tak dirasa lagi.',
  ],
  [
    'free verse in lower case',
    'malam ini kita duduk lama\ndi beranda yang sepi\nmenghitung bintang satu-satu\nyang tidak pernah jatuh',
    'malam ini kita duduk lama⏎di beranda yang sepi⏎menghitung bintang satu-satu⏎yang tidak pernah jatuh',
  ],
  [
    'with Windows line ends, in French',
    'Sous le pont la rivière chante\r\nUn air que personne ne sait\r\nLa nuit descend lente et tremblante\r\nSur les maisons du vieux marché\r\n',
    'Sous le pont la rivière chante⏎Un air que personne ne sait⏎La nuit descend lente et tremblante⏎Sur les maisons du vieux marché',
  ],
  [
    'a gurindam, two lines a stanza',
    'Apabila orang rajin bekerja,\nTiadalah sawah tinggal merana.\n\nJika ladang dijaga sungguh,\nPadi menguning buahnya penuh.',
    'Apabila orang rajin bekerja,⏎Tiadalah sawah tinggal merana.',
    'Jika ladang dijaga sungguh,⏎Padi menguning buahnya penuh.',
  ],
  [
    'an address',
    'Surat dikirim ke alamat berikut.\n\nYayasan Cahaya Desa\nJl. Kenanga No. 7\nKelurahan Sukamaju\nYogyakarta 55281',
    'Surat dikirim ke alamat berikut.',
    'Yayasan Cahaya Desa⏎Jl. Kenanga No. 7⏎Kelurahan Sukamaju⏎Yogyakarta 55281',
  ],
  [
    'the head and the end of a letter',
    'Kepada Yth.\nKepala Dinas Pendidikan\nKabupaten Sleman\ndi Tempat\n\nDengan hormat,\n\nKami mengundang Bapak hadir.\n\nHormat kami,\nBudi Santoso\nKetua Panitia',
    'Kepada Yth.⏎Kepala Dinas Pendidikan⏎Kabupaten Sleman⏎di Tempat',
    'Dengan hormat,',
    'Kami mengundang Bapak hadir.',
    'Hormat kami,⏎Budi Santoso⏎Ketua Panitia',
  ],
  [
    'an address in English',
    'Write to us.\n\nThe Water Office\n12 Harbour Street\nLondon SW1A 2AA\nphone 020 7946 0000',
    'Write to us.',
    'The Water Office⏎12 Harbour Street⏎London SW1A 2AA⏎phone 020 7946 0000',
  ],
  [
    'columns',
    'Jadwal pekan ini.\n\nSenin\t08.00\tMatematika\nSelasa\t09.30\tFisika\nRabu\t07.15\tSejarah',
    'Jadwal pekan ini.',
    'Senin 08.00 Matematika⏎Selasa 09.30 Fisika⏎Rabu 07.15 Sejarah',
  ],
];

const PROSE: readonly Row[] = [
  [
    'wrapped at 72',
    'Sekolah itu berdiri di tepi sungai sejak tahun lima puluhan. Setiap pagi\nanak-anak menyeberang dengan rakit bambu yang ditarik dua orang. Mereka\nmembawa buku dalam kantong plastik supaya tidak basah kena percikan air\nsungai.\n\nPemerintah desa berencana membangun jembatan gantung, tetapi dananya baru\nada tahun depan.',
    'Sekolah itu berdiri di tepi sungai sejak tahun lima puluhan. Setiap pagi anak-anak menyeberang dengan rakit bambu yang ditarik dua orang. Mereka membawa buku dalam kantong plastik supaya tidak basah kena percikan air sungai.',
    'Pemerintah desa berencana membangun jembatan gantung, tetapi dananya baru ada tahun depan.',
  ],
  [
    'wrapped in a narrow column',
    'Sekolah itu berdiri di tepi sungai\nsejak tahun lima puluhan. Setiap\npagi anak-anak menyeberang dengan\nrakit bambu yang ditarik dua orang.\nMereka membawa buku dalam kantong\nplastik supaya tidak basah.',
    'Sekolah itu berdiri di tepi sungai sejak tahun lima puluhan. Setiap pagi anak-anak menyeberang dengan rakit bambu yang ditarik dua orang. Mereka membawa buku dalam kantong plastik supaya tidak basah.',
  ],
  [
    'a title, a subtitle and a short sentence',
    'Warga desa tolak tambang baru di hulu sungai\nAir sungai jadi keruh\nWarga menolak tambang itu.',
    'title: Warga desa tolak tambang baru di hulu sungai',
    'heading: Air sungai jadi keruh',
    'Warga menolak tambang itu.',
  ],
];

const NEWS: readonly Row[] = [
  [
    'with furniture before its title, and letters of its makers at its end',
    'Home / Daerah\nNelayan Muara Berhenti Melaut Tiga Hari\nSari Utami - detikNews\nBAGIKAN\nMuara - Nelayan tidak melaut karena ombak tinggi.\nBaca juga:\nHarga Ikan Naik di Pasar\n(sut/ims)',
    'Home / Daerah',
    'title: Nelayan Muara Berhenti Melaut Tiga Hari',
    'byline: Sari Utami - detikNews',
    'BAGIKAN',
    'Muara - Nelayan tidak melaut karena ombak tinggi.',
    'aside: Baca juga: Harga Ikan Naik di Pasar',
    '(sut/ims)',
  ],
  [
    'with plain marks of footnotes',
    'Nelayan tidak melaut sejak pekan lalu.1 Ombak setinggi tiga meter.2\n\n1 BMKG, 2024.\n2 Wawancara.',
    'Nelayan tidak melaut sejak pekan lalu.1 Ombak setinggi tiga meter.2',
    '1 BMKG, 2024.',
    '2 Wawancara.',
  ],
];

const TALKS: readonly Row[] = [
  [
    'letters for question and answer',
    'T: Sejak kapan Anda menenun?\nJ: Sejak kecil, waktu ibu masih\nmenenun setiap malam\nT: Berapa lama satu kain?\nJ: Tiga bulan.',
    'T: Sejak kapan Anda menenun?',
    'J: Sejak kecil, waktu ibu masih menenun setiap malam',
    'T: Berapa lama satu kain?',
    'J: Tiga bulan.',
  ],
  [
    'words for question and answer',
    'Tanya: Apa pewarnanya\nJawab: Daun tarum dan akar mengkudu',
    'Tanya: Apa pewarnanya',
    'Jawab: Daun tarum dan akar mengkudu',
  ],
  [
    'names',
    'Siti Aminah: Kami menenun di rumah\nWartawan: Siapa pembelinya\nSiti Aminah: Orang dari kota, dan kadang-kadang\ndari luar negeri juga.\nWartawan: Terima kasih',
    'Siti Aminah: Kami menenun di rumah',
    'Wartawan: Siapa pembelinya',
    'Siti Aminah: Orang dari kota, dan kadang-kadang dari luar negeri juga.',
    'Wartawan: Terima kasih',
  ],
  [
    'subtitles',
    '1\n00:00:01,000 --> 00:00:03,500\nSelamat sore, penonton.\n\n2\n00:00:04,000 --> 00:00:06,000\nKita berada di pasar\nikan Muara.',
    '1',
    '00:00:01,000 --> 00:00:03,500',
    'Selamat sore, penonton.',
    '2',
    '00:00:04,000 --> 00:00:06,000',
    'Kita berada di pasar ikan Muara.',
  ],
  [
    'the dash of novels, of which one line is a question',
    '— Sudah makan?\n— Belum.\n— Ayo.',
    '— Sudah makan?',
    '— Belum.',
    '— Ayo.',
  ],
  ['in English', 'Q: Who buys it\nA: People from town', 'Q: Who buys it', 'A: People from town'],
];

export const TEXT_CASES: readonly (TextCase & { readonly kind: string })[] = Object.entries({
  law: LAWS,
  chat: CHATS,
  mail: MAILS,
  verse: VERSES,
  prose: PROSE,
  news: NEWS,
  talk: TALKS,
}).flatMap(([kind, rows]) => rows.map(([name, text, ...units]) => ({ kind, name, text, units })));
