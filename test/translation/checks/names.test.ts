import { describe, expect, test } from 'vitest';
import {
  encodeLexicon,
  hashOf,
  openLexicon,
  UNKNOWN_HABITS,
} from '../../../src/translation/alignment/lexicon.ts';
import { checkTranslation } from '../../../src/translation/checks/check-translation.ts';

const namesIn = (source: string, target: string, targetLanguage = 'en') =>
  checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage }).flatMap(({ kind, expected }) =>
    kind === 'name' ? [expected] : [],
  );

describe('a name that has another form in the other language is no finding', () => {
  test.each([
    ['en', 'Tentara memasuki Tepi Barat dan Jalur Gaza.', 'Troops entered the West Bank and the Gaza Strip.'],
    ['en', 'Mereka melanggar Konvensi Jenewa.', 'They violated the Geneva Convention.'],
    ['fr', 'Mereka melanggar Konvensi Jenewa.', 'Ils ont violé la convention de Genève.'],
    ['en', 'Dengan nama Allah, Yang Maha Pengasih.', 'In the name of God, the Most Gracious.'],
    [
      'en',
      'Ia bertemu Ketua Palang Merah Internasional.',
      'She met the head of the International Red Cross.',
    ],
    ['en', 'Ia tiba di Yerusalem dari Suriah.', 'She arrived in Jerusalem from Syria.'],
    ['fr', 'Ia terbang ke London dan Moskow.', 'Elle s’est envolée pour Londres et Moscou.'],
    ['en', 'Ia warga Filipina yang tinggal di Kairo.', 'She is a Filipino living in Cairo.'],
    ['en', 'Kata Badan Pengawas Obat dan Makanan.', 'The food and drug agency said.'],
    ['en', 'Ia dirawat di Rumah Sakit Umum Pusat.', 'He is in the central public hospital.'],
    ['en', 'Kemarin Paus Benediktus tiba.', 'Pope Benedict arrived yesterday.'],
    ['en', 'Negara Arabnya kaya minyak.', 'The Arab country is rich in oil.'],
    ['en', 'Juara Piala Dunia itu kalah.', 'The World Cup holders lost.'],
    ['en', 'Warga Spanyol berdatangan ke alun-alun.', 'Spaniards came to the square, as did Basques.'],
    ['en', 'Ia warga Polandia.', 'She is a Pole from Krakow.'],
    ['en', 'Saham PT Laut Biru Sentosa Tbk naik.', 'Shares of PT Laut Biru Sentosa rose.'],
    ['en', 'Kata wakil Rusia dan PBB-- kemarin.', 'The Russian and UN delegates in on Monday said so.'],
    ['en', 'Ia di Komite Luar Negei Senat.', 'He is on the foreign committee of Lindgren.'],
    ['en', 'Ia anggota Partei Rakyat.', 'She belongs to the People’s Party of Lindgren.'],
    ['en', 'Warga menolak karena Pyongyang menolak.', 'People refused as North Korea did.'],
    ['fr', 'Warga menolak karena Tel Aviv menolak.', 'Les habitants refusent, car Israël refuse.'],
    ['en', 'Kata koran Sumba Barat Daya Tribune.', 'The Tribune said so.'],
    ['en', 'Ia menyebut Hak Yang Tak Bisa Dijual.', 'She spoke of a right which nobody can sell.'],
    ['en', 'Warga Kupang senang.', 'The people like the Sciences Building.'],
    ['en', 'Ia memimpin Komisi Keamaan.', 'He chairs the Security Commission of Lindgren.'],
  ])('(%s) %s', (language, source, target) => {
    expect(namesIn(source, target, language)).toEqual([]);
  });
});

describe('a lost or exchanged name is found', () => {
  test.each([
    ['Polisi bertemu Rahmat Hidayat kemarin.', 'The police met Joko Susilo yesterday.', 'Rahmat Hidayat'],
    ['Polisi bertemu Rahmat Hidayat kemarin.', 'The police met him yesterday.', 'Rahmat Hidayat'],
    ['Kapal itu menuju Mogadishu.', 'The ship is bound for Nairobi.', 'Mogadishu'],
    [
      'Pertemuan dengan Presiden Karzai batal.',
      'The meeting with President Musharraf was cancelled.',
      'Karzai',
    ],
    ['Ia tiba di Mogadishu Selasa.', 'He arrived in on Tuesday.', 'Mogadishu'],
    ['Kata Perdana Menteri Ehud Olmert.', 'Prime Minister Ehud Barak said.', 'Ehud Olmert'],
    ['Ia mendesak Chad dan Sudan.', 'She urged Lindgren and Sudan.', 'Chad'],
    ['Iran dan Kosovo diundang.', 'Iran and Chandran were invited.', 'Kosovo'],
    ['Kapal dari Oman itu membawa Virus X ke Asia.', 'The ship from Oman took Virus X to Ferreira.', 'Asia'],
    ['Ia bertemu Rahmat Hidayat Rabu.', 'She met him on Wednesday.', 'Rahmat Hidayat'],
    ['Ia tinggal di New York.', 'She lives in New Lindgren.', 'New York'],
    ['Kata Rini Agustina Wulandari.', 'Rini said so.', 'Rini Agustina Wulandari'],
    ['Kim di Pyongyang memuji Korea.', 'Kim praised Korea in on Monday.', 'Pyongyang'],
    ['Pemerintah Kenya menolak.', 'The government of Lindgren refused.', 'Kenya'],
    ['Pelabuhan Kankan ditutup.', 'The port of Lindgren is closed.', 'Kankan'],
    ['Ia menelepon Thomas E. Brandt.', 'She called President E. Brandt.', 'Thomas E. Brandt'],
    [
      'Dokter Anna Brandt, yang kini memimpin lembaga itu sejak tiga tahun lalu, mengatakan semua ini sudah biasa.',
      'All this is quite usual, according to what the present head of the agency, who took over three years ago, Anna Lindgren, said.',
      'Anna Brandt',
    ],
  ])('%s → %s', (source, target, name) => {
    expect(namesIn(source, target)).toEqual([name]);
  });
});

describe('a single name is lost if the translation has a hole near its place', () => {
  test.each([
    ['en', 'Rapat di Kupang dibuka.', 'The meeting in was opened.', 'Kupang'],
    ['en', 'Di sini rapat di Kupang dibuka.', 'Here the meeting in was opened.', 'Kupang'],
    ['en', 'Kereta itu berhenti di stasiun Kupang.', 'The train stops at the station in.', 'Kupang'],
    ['en', 'Ia pergi ke Kupang untuk berobat.', 'She went to for treatment of.', 'Kupang'],
    ['en', 'Jalan antara Kupang dan Soe rusak.', 'The road between and Soe is damaged.', 'Kupang'],
    ['en', 'Ia tinggal di Kupang selatan.', 'She lives in southern.', 'Kupang'],
    ['en', 'Mereka menyerang pangkalan Taliban.', 'They attacked an base.', 'Taliban'],
    ['en', 'Kemarin Wulandari berangkat.', 'had left yesterday.', 'Wulandari'],
    ['en', 'Di Kupang Presiden Nazarov tiba.', 'In Kupang, President arrived.', 'Nazarov'],
    ['en', 'Warga berterima kasih kepada Raja Nazarov.', 'They thanked him since King had come.', 'Nazarov'],
    ['en', 'Menurutnya, Oman bukan musuh.', 'She stressed that is no enemy.', 'Oman'],
    ['en', 'Mereka mendesak Oman untuk menandatanganinya.', 'They urged to sign it.', 'Oman'],
    ['en', 'Kota Lombok di dekat Oman aman.', 'The city of near Oman is safe.', 'Lombok'],
    ['en', 'Ia bekerja dengan Nazarov demi perdamaian.', 'He worked with for peace.', 'Nazarov'],
    ['en', 'Pengusaha New York itu datang.', 'A New businessman came.', 'New York'],
    ['en', 'Ia menuntut Nazarov mundur.', 'She came to demand resignation.', 'Nazarov'],
    ['en', 'Itu reaktor pertama Oman.', 'This delays the building of first reactor.', 'Oman'],
    ['en', 'Bentrokan pecah di Lombok.', 'Clashes in erupted on Monday.', 'Lombok'],
    ['en', 'Ia terbang ke Lombok Rabu.', 'She flew to for talks.', 'Lombok'],
    ['en', 'Iran menolak tuntutan Irak.', 'She said would reject what Iraqis ask for.', 'Iran'],
    ['en', 'Tentara Sri Lanka maju.', 'Sri troops advanced.', 'Lanka'],
    ['en', 'Warga di Mali utara mengungsi.', 'People in northern fell ill.', 'Mali'],
    ['en', 'Keputusan Nazarov dikecam.', 'Many condemned decision of the king.', 'Nazarov'],
    [
      'en',
      'Rapat di Kupang, yang dihadiri para petani, pedagang, guru, murid dan orang tua mereka, akhirnya dibuka.',
      'After a wait for farmers, traders, teachers, pupils and parents, there was at last an opening of the meeting in.',
      'Kupang',
    ],
    ['fr', 'Rapat di Kupang dibuka.', 'La réunion de est ouverte.', 'Kupang'],
    ['fr', 'Kematian Abubakar diselidiki.', 'On enquête sur la mort d’ hier.', 'Abubakar'],
    ['fr', 'Jalan antara Kupang dan Soe rusak.', 'La route entre et Soe est abîmée.', 'Kupang'],
  ])('(%s) %s → %s', (language, source, target, name) => {
    expect(namesIn(source, target, language)).toEqual([name]);
  });

  test.each([
    ['en', 'Wulandari ditangkap dengan senjata.', 'She was caught with a gun on her and in her car.'],
    ['en', 'Wulandari menandatangani perjanjian.', 'She signed the deal, under which fees will fall.'],
    ['en', 'Warga Kupang mengungsi.', 'People in the town fled with at least two cars.'],
    ['en', 'Kapal Kupang menuju utara.', 'The ship sails for the North on Monday.'],
    ['en', 'Warga Kupang diminta pergi.', 'They were urged to go, and called on to hurry.'],
    ['en', 'Kata Raja Nazarov.', 'As king and head of state he saw a deal that had been agreed.'],
    [
      'en',
      'Menurut Nazarov itu baik.',
      'He told reporters in the northern and eastern districts that it was.',
    ],
    ['en', 'Warga Kupang senang.', 'They are glad about the road, said an old man.'],
    ['en', 'Rapat di Kupang dibuka.', 'The meeting in was opened here.'],
    ['fr', 'Rapat di Kupang dibuka.', 'La réunion de est ouverte ici.'],
    ['fr', 'Warga Kupang senang.', 'Les gens en avaient parlé, et il les a vus dans des villages.'],
  ])('but not if the words may stand side by side: (%s) %s → %s', (language, source, target) => {
    expect(namesIn(source, target, language)).toEqual([]);
  });
});

describe('a speaker is lost if a word of speech has nobody who speaks', () => {
  test.each([
    ['en', 'Kita harus memperbaikinya, kata Durmaz.', 'We need to fix it, said.', 'Durmaz'],
    ['en', 'Jika perlu, kami pergi, kata Durmaz.', 'If need be, we will go, told reporters.', 'Durmaz'],
    ['fr', 'Kita harus memperbaikinya, kata Durmaz.', 'Il faut le réparer, a déclaré.', 'Durmaz'],
  ])('(%s) %s → %s', (language, source, target, name) => {
    expect(namesIn(source, target, language)).toEqual([name]);
  });

  test.each([
    ['Kita harus memperbaikinya, kata Durmaz.', 'We need to fix it, the minister said on Monday.'],
    ['Polisi di Durmaz bertindak.', 'The police, as the spokesman, a lawyer, said on Monday, acted.'],
  ])('but not where somebody does: %s → %s', (source, target) => {
    expect(namesIn(source, target)).toEqual([]);
  });
});

describe('with a lexicon', () => {
  const lexiconOf = (
    pairs: readonly (readonly [source: string, target: string, probability: number, backward?: number])[],
  ) => {
    const words = (list: readonly string[]) => [...new Set(list.map(hashOf))].sort((a, b) => a - b);
    const sources = words(pairs.map(([source]) => source));
    const targets = words(pairs.map(([, target]) => target));
    const count = (hash: number) => ({ hash, count: 10 });
    return openLexicon(
      encodeLexicon(
        sources.map(count),
        targets.map(count),
        pairs
          .map(([source, target, probability, backward = probability]) => ({
            source: sources.indexOf(hashOf(source)),
            target: targets.indexOf(hashOf(target)),
            forward: probability,
            backward,
          }))
          .sort((one, other) => one.source - other.source),
        UNKNOWN_HABITS,
      ),
    );
  };
  const lexicon = lexiconOf([
    ['tokyo', 'tokyo', 0.6],
    ['tokyo', 'japan', 0.1],
    ['jepang', 'nippon', 0.6],
    ['york', 'york', 0.4],
    ['york', 'new', 0.4],
    ['osaka', 'osaka', 0.4],
    ['osaka', 'mayor', 0.4, 0.01],
  ]);
  const check = (source: string, target: string) =>
    checkTranslation({ source, target, sourceLanguage: 'id', targetLanguage: 'en', lexicon }).flatMap(
      ({ kind, expected }) => (kind === 'name' ? [expected] : []),
    );

  test.each([
    ['Ia pergi ke Tokyo Selasa.', 'She went to on Tuesday, as Japan knew.', ['Tokyo']],
    ['Ia pergi ke Jepang Selasa.', 'She went to on Tuesday.', ['Jepang']],
    ['Ia pergi ke Jepang Selasa.', 'She was in on Tuesday, and in Nippon.', []],
    ['Ia pergi ke New York Selasa.', 'She went to New Lindgren on Tuesday.', ['New York']],
    ['Ia pergi ke Osaka Selasa.', 'She went to on Tuesday, said the mayor.', ['Osaka']],
  ])('a name is lost if the text has none of its usual counterparts: %s → %s', (source, target, names) => {
    expect(check(source, target)).toEqual(names);
  });
});
