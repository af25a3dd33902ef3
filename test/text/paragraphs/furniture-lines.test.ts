import { describe, expect, it } from 'vitest';
import { isFurnitureLine } from '../../../src/text/paragraphs/furniture-lines.ts';

const FURNITURE = `
Home > News > Ekonomi
Beranda › Nasional › Hukum
Accueil > Monde > Asie
Home / News / Ekonomi
Anda di sini: Beranda » Berita
KOMPAS.com > Money > Whats New
ADVERTISEMENT
[Iklan]
Publicité
SCROLL TO CONTINUE WITH CONTENT
ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT
Scroll to continue reading
Gulir ke bawah untuk lanjut membaca
Artikel berlanjut setelah iklan
La suite après cette publicité
Lihat Foto
Sent from my iPhone
Dikirim dari Yahoo Mail
Perbesar
Voir la photo
Baca juga: Harga Beras Naik, Pemerintah Impor dari Vietnam
Baca Juga Macron Kunjungi Jakarta
Baca juga:
Read also: Inflation slows in August
Lire aussi : La Banque centrale baisse ses taux
À lire aussi
Tag: inflasi, BPS, harga beras
Tags :
Mots-clés : inflation, Indonésie
Halaman 1 2 3 Selanjutnya
Halaman: 1 2 3 Tampilkan Semua
Halaman 2 dari 3
1 2 3 Selanjutnya
Page 2 of 5
Page suivante
Selanjutnya »
Copyright 2008 - 2023 PT. Kompas Cyber Media (Kompas Gramedia Digital Group). All Rights Reserved.
Copyright © 2023 CNBC Indonesia
© 2023 Le Monde
Hak Cipta © ANTARA 2023
Hak cipta dilindungi undang-undang.
All rights reserved.
Tous droits réservés
Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com. Mari bergabung di Grup Telegram "Kompas.com News Update", caranya klik link https://t.me/kompascomupdate, kemudian join. Anda harus install aplikasi Telegram terlebih dulu di ponsel.
Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita Kompas.com WhatsApp Channel : https://www.whatsapp.com/channel/0029
Cek Berita dan Artikel yang lain di Google News dan WA Channel
Ikuti kami di Google News
Subscribe to our newsletter
Abonnez-vous à notre newsletter
Share
Bagikan:
Bagikan artikel ini
Partager cet article
Share on Facebook
Facebook Twitter WhatsApp Telegram
Salin Tautan
Komentar (12)
Berita Terkait
Related articles
#inflasi #ekonomi
[Gambas:Video 20detik]
`;

const SENTENCES = `
Iklan layanan masyarakat itu tayang di televisi sejak Senin.
Perusahaan itu memasang iklan satu halaman di surat kabar nasional.
ADVERTISEMENT spending fell by 3 percent in August.
Publicité et marketing représentent 12 % du budget.
Baca juga Alquran setiap hari, pesan ustaz itu kepada jemaah.
Baca juga buku ini sebelum tidur.
Lihat foto itu, kata Budi, dan kalian akan mengerti.
Halaman 3 dokumen itu memuat daftar penerima dana.
Page 3 of the report lists the donors.
Halaman rumahnya terendam banjir setinggi 1 meter.
1 dari 3 warga tidak memiliki air bersih.
Pada 2021, 2022, dan 2023 harga beras naik.
Hak cipta atas lagu itu dimiliki oleh Budi Santoso.
Hak cipta 2010 dilanggar oleh penerbit, kata hakim.
Copyright Office di Amerika Serikat menolak permohonan itu pada 2023.
Copyright law protects the work for 70 years.
Tag harga di pasar itu naik dua kali lipat.
Tags: the agency said the devices were lost. Two were found.
Topik: Kerja sama ekonomi
Share prices fell sharply on Monday.
Facebook dan Twitter memblokir akun itu.
Twitter
adalah perusahaan yang dibeli Elon Musk pada 2022.
"Ikuti saluran WhatsApp resmi KPU," kata Budi.
Ikuti kami ke Google News, kata dia kepada wartawan.
Dapatkan vaksin secara gratis di puskesmas terdekat.
Warga dapat menghubungi aplikasi JAKI atau klik https://jaki.jakarta.go.id untuk melapor.
Subscribe numbers rose, the company said.
Harga A > harga B
Jakarta > Bandung
Rumah / toko itu terbakar.
Komentar presiden itu menuai kritik.
Berita terkait korupsi itu menyebar luas.
Selanjutnya, ia pergi ke Bandung.
Next, the ministers travel to Jakarta.
Scroll to the end of the page to see the list of names.
© AFP
All rights reserved seats were sold out on Friday.
Foto: ANTARA/Sigid Kurniawan
Penulis: Hani Rahma | Editor: Budi
Selasa, 7 Februari 2023 10:30 WIB
Latar Belakang Konflik
Inflasi Agustus 2023 Capai 3,27 Persen
`;

const lines = (text: string) => text.trim().split('\n');

describe('page furniture among the lines of a text', () => {
  it.each(lines(FURNITURE))('%s', (line) => {
    expect(isFurnitureLine(line)).toBe(true);
  });

  it.each(lines(SENTENCES).filter((line) => line !== 'Twitter'))('is not: %s', (line) => {
    expect(isFurnitureLine(line)).toBe(false);
  });

  it('is recognised in time that grows with the line alone', () => {
    const start = performance.now();
    for (const piece of ['1 ', 'halaman 1 | ', 'Home > ', 'Facebook ', 'Baca juga: ', 'next » ', 'klik '])
      isFurnitureLine(`Halaman 1 ${piece.repeat(400)}`.slice(0, 449) + 'x');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
