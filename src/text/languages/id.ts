import { ENGLISH } from './en.ts';
import type { LanguageProfile } from './profile.ts';

export const INDONESIAN: LanguageProfile = {
  sentences: {
    /**
     * Kamus Besar Bahasa Indonesia and the EYD V guide, and the ranks of police and army as
     * newspapers write them.
     */
    abbreviations: {
      leading: `
        Prof prof PROF Dr dr DR Drs drs DRS Dra dra DRA Drg drg Ir ir IR Hj HJ H Tn Ny Nn Sdr Sdri Bpk Bp Yth yth Ytc Ust
        Ustz KH K.H R.A R.M R.Ng R.Aj R.Ay Rr Gus Tgk Alm alm Almh almh Jend Jen Letjen Mayjen
        Brigjen Kol Letkol Kapt Lettu Letda Pelda Peltu Serka Sertu Serda Serma Kopka Koptu Kopda
        Praka Pratu Prada Laks Laksma Laksda Laksdya Marsma Marsda Marsdya Irjen Komjen Kombes
        Kombespol AKBP Kompol AKP Iptu Ipda Aiptu Aipda Bripka Brigpol Briptu Bripda Bharada Bharatu
        Pol Inf Art Czi Purn PT CV UD PD Fa Perum Yay Pte Pty Jl Jln jl jln Gg gg Rt Rw RT RW RS RSU RSUD
        RSUP RSIA Univ Pel Bdr Lanud Sat Cab Kem Kemen Wk Wkl Kec kec Kab kab Kel kel Ds Dsn Dk Prov
        prov Kep Ged Kompl Komp bdk Bdk St Sta Mgr Pdt Pst Rm Sr Br Rev Moh Muh Muhd Abd Gd apt Apt
        Lih lih TGB jo ttd Ttd a.n A.n A.N u.b U.b u.p U.p U.P d.a D.a d/a q.q c.q C.q s.d S.d m.n
        a.l i.e e.g ca cf vs Vs QS Q.S HR H.R
        Fak fak Jur mis Mis msl Msl
      `,
      numbered: `
        No no Nomor Nr nr hlm Hlm hal Hal h tgl Tgl thn Thn th Th pkl Pkl ps Ps psl Psl ay jil Jil
        vol Vol ed Ed cet Cet bag Bag Tel Tlp tlp Telp telp Fax fax Km km Lt Kav Blk Rp rp USD Jan
        Feb Mar Apr Mei Jun Jul Agt Agust Ags Sep Sept Okt Nov Des NIP NIK NIM NPWP HP Hp N° n° Gbr gbr Tab Lamp
      `,
      closing: `
        Tbk tbk Bhd dll Dll dkk Dkk dsb Dsb dst Dst dlsb dsj dmk ybs ybl tsb sbb a.m p.m Ltd Inc Corp Co
        Jr Sr H.C h.c S.H M.H S.E M.E S.T M.T S.S S.Si M.Si S.Pd M.Pd S.Pd.I M.Pd.I S.Ag M.Ag S.Sos
        M.Sos S.Kom M.Kom S.I.Kom M.I.Kom S.IP M.IP S.I.P M.I.P S.IK S.I.K M.I.K S.Ked S.KM S.K.M
        S.Farm M.Farm S.Kep Ns S.Psi M.Psi S.Hum M.Hum S.Sn M.Sn S.P M.P S.Pt S.Hut S.Ars M.Ars S.Ak
        M.Ak S.Gz S.Tr S.Th M.Th S.Fil S.H.I S.Sy S.Ikom Sp.A Sp.B Sp.JP Sp.OG Sp.PD Sp.P Sp.S Sp.M
        Sp.THT Sp.An Sp.OT Sp.KK Sp.KJ M.Kes M.Kn M.Sc M.A M.B.A M.M M.Eng M.Phil M.Ed M.Arch
        M.Biomed B.A B.Sc B.Eng B.Ed LL.B LL.M LL.D Ph.D Psy.D Ed.D D.Phil D.Sc A.Md Amd A.Ma C.P.A
        S.Ip S.Stat M.Stat S.Mat M.Mat S.Kel S.Pi M.Pi S.Tr.K S.ST S.S.T S.STP S.S.T.P M.Tr.Han M.Tr
      `,
    },
    borrowed: ENGLISH.sentences.abbreviations,
    pronouns: `
      ia dia mereka kami kita saya aku kamu anda beliau ini itu namun tetapi tapi hal akan sedangkan
      sementara karena padahal lalu kemudian sehingga maka jika kalau ketika saat setelah sebelum
      meski meskipun walau walaupun menurut adapun bahkan selain dalam pada
    `,
    starters: `
      acara ada adalah agar antara apa apabila apakah atas atau bagaimana bagi banyak begitu belum
      berapa berdasarkan bersama beberapa bila bukan buku dan dari demi demikian dengan di
      didampingi dokter guna hanya hari harga hasil hingga inilah itulah jadi jangan jenazah juga
      kapan kasus kata kedua keduanya ke kegiatan kepada keluarga ketiga ketiganya kini kondisi
      korban kunjungan lain laporan lantas maksud masih masyarakat mengapa menanggapi mulai nantinya
      oleh orang para pasien pasukan pelaku petugas polisi pemerintah pertama pertemuan peristiwa
      rapat ratusan ribuan saja sambil sampai satu sebab sebagai sebanyak sebelumnya sebuah sedikit
      sejak sejauh sejumlah sekarang sekitar selama selanjutnya seluruh semua semuanya seorang
      seperti serta sesudah setelahnya setiap siapa saksi sidang sudah supaya surat tahun tak tanpa
      telah tentang tentu terhadap ternyata tersangka terpisah tiap tiba tidak tim umat untuk upaya
      usai video walhasil warga ya yakni yaitu yang
    `,
    speech: `
      berkata bertanya menjawab berseru berteriak berujar bertutur berucap bergumam berbisik
      menegaskan mengatakan menuturkan mengungkapkan menyatakan menjelaskan menambahkan menyebut
      memaparkan melanjutkan mengeluh menulis menyahut membalas bercerita mengaku menanyakan
      menimpali menyela memohon mengingatkan
    `,
    bareSpeech: `
      kata katanya ujar ujarnya tutur tuturnya ucap ucapnya ungkap ungkapnya jelas jelasnya tegas
      tegasnya tandas tandasnya pungkas pungkasnya imbuh imbuhnya sambung sambungnya papar paparnya
      terang terangnya tukas tukasnya cetus cetusnya lanjut lanjutnya tambah tambahnya tulis
      tulisnya tanya tanyanya jawab jawabnya seru serunya sebut sebutnya tekan tekannya bisik
      bisiknya gumam gumamnya keluh keluhnya teriak teriaknya pesan pesannya kenang kenangnya beber
      bebernya urai urainya harap harapnya pinta pintanya
    `,
    thatClause: 'bahwa',
    labels: `
      vitamin nilai golongan darah hepatitis grup kelas tipe blok seri rencana tim opsi pilihan
      huruf butir poin inisial berinisial kelompok kategori abad bab jilid pasal ayat bagian dunia
      formulir paket terminal zona tahap tingkat jalur sektor lantai kamar nomor angka virus
      influenza
    `,
    afterHour: 'wib wita wit senin selasa rabu kamis jumat sabtu minggu waktu gmt utc',
  },
  lines: {
    unfinished: `
      dari oleh di ke dan yang bahwa kepada untuk dengan pada atau serta tetapi karena sebagai seperti
      terhadap tentang mengenai menurut melalui bagi demi agar supaya adalah ialah yakni yaitu para sang
      akan telah dalam antara hingga sejak ujar kata ucap tutur imbuh Rp
    `,
    openers: `
      Ia Dia Hal Namun Menurut Selain Mereka Kami Kita Saya Sementara Dalam Pada Di Ini Itu Tapi Tetapi
      Sebelumnya Setelah Saat Ketika Karena Untuk Dengan Seperti Kemudian Selanjutnya Bahkan Jika Lalu
      Meski Adapun Sedangkan
    `,
    sentenceOnly: `
      menurut dalam pada di dari seperti sementara namun selain setelah ketika saat kepada oleh untuk
      dengan
    `,
    smallWords: `
      dan di ke dari yang untuk dengan pada dalam oleh atau serta bagi tentang terhadap sebagai karena
      agar jika demi vs usai tak para
    `,
    partLabels: 'bab bagian butir poin angka lampiran tabel gambar nomor',
    referredParts: 'ayat pasal huruf angka butir nomor poin alinea paragraf bagian bab lampiran',
    hyphens: {
      frequent: 'yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh',
      shortestRest: 2,
      words: `
        siang-malam pagi-sore pagi-malam jual-beli suami-istri hitam-putih pro-kontra simpan-pinjam
        keluar-masuk naik-turun maju-mundur besar-kecil tua-muda kaya-miskin laki-perempuan ibu-bapak
        bapak-ibu ayah-ibu kakak-adik baik-buruk pulang-pergi timur-barat utara-selatan antar-jemput
        tarik-ulur untung-rugi lahir-batin jiwa-raga jasmani-rohani tanya-jawab hidup-mati tinggi-rendah
        sosial-ekonomi sosial-budaya sosial-politik politik-ekonomi luar-dalam atas-bawah kiri-kanan
        depan-belakang cepat-lambat panas-dingin kalah-menang benar-salah setengah-setengah bongkar-muat
        belajar-mengajar pinjam-meminjam sewa-menyewa utang-piutang ekspor-impor input-output
        hulu-hilir kota-desa desa-kota pusat-daerah guru-murid dosen-mahasiswa dokter-pasien anak-cucu
        kerabat-sahabat sanak-saudara tukar-menukar menang-kalah beli-jual muda-mudi
      `,
      leaders: 'sub non eks mantan pro anti pasca pra antar multi semi wakil kontra super ultra co ko',
      followers: `
        bagian bidang sektor direktorat unit kegiatan bab tema judul kelompok sistem komite divisi
        distrik tropis program rayon menteri presiden karyawan pegawai napi narapidana gubernur bupati
        direktur ketua pemerintah demokrasi rakyat formal tunai fiksi migas bank pejabat anggota pemain
        pelatih suami istri
      `,
      endings: '',
    },
  },
  checks: {
    amounts: {
      separators: { point: 'thousands', comma: 'decimals' },
      scales: {
        ribu: 1e3,
        rb: 1e3,
        juta: 1e6,
        jt: 1e6,
        miliar: 1e9,
        milyar: 1e9,
        triliun: 1e12,
        trilyun: 1e12,
        persen: 1,
      },
      shortScales: { M: 1e9, T: 1e12, k: 1e3, K: 1e3 },
      between: 'sampai hingga dan atau ke menjadi',
      halves: 'setengah separuh separo',
      scalesBeforeCurrency: 'ribu juta miliar milyar triliun',
      currencies: {
        IDR: ['rupiah'],
        USD: ['dolar'],
        EUR: ['euro'],
        GBP: ['poundsterling'],
        JPY: ['yen'],
        MYR: ['ringgit'],
      },
    },
    numbers: {
      units: [
        {
          words: 'nol satu|pertama|kesatu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
          from: 0,
        },
        {
          words: 'kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas',
          from: 2,
        },
      ],
      scales: [
        { words: 'ratus seratus keseratus', value: 1e2 },
        { words: 'ribu seribu', value: 1e3 },
        { words: 'juta sejuta', value: 1e6 },
        { words: 'miliar milyar semiliar', value: 1e9 },
        { words: 'triliun trilyun setriliun', value: 1e12 },
      ],
      ambiguous: 'kedua',
      tens: 'puluh',
      teens: 'belas',
    },
    units: {
      millimetre: 'mil[iy]meter',
      centimetre: 'sentimeter',
      metre: 'meter',
      kilometre: 'kilometer',
      inch: 'inci?',
      foot: 'kaki',
      yard: 'yard',
      mile: 'mil',
      nauticalMile: 'mil laut',
      squareMetre: 'meter persegi',
      squareKilometre: 'kilometer persegi|km persegi',
      squareFoot: 'kaki persegi',
      squareMile: 'mil persegi',
      hectare: 'hektare?',
      acre: 'acre',
      gram: 'gram',
      kilogram: 'kilogram|kilo',
      quintal: 'k[wu]intal',
      tonne: 'ton',
      pound: 'pon',
      litre: 'liter',
      gallon: 'galon',
      barrel: 'barr?el',
      celsius: '(?:de?rajat )?cels[iy]us',
      fahrenheit: '(?:de?rajat )?fahrenheit',
      percent: 'persen(?:nya)?',
      percentagePoint: 'poin pers(?:entase|en)|persen poin',
      second: 'detik',
      minute: 'menit',
      hour: 'jam',
      day: 'hari',
      week: 'minggu|pekan',
      month: 'bulan',
      year: 'tahun',
      decade: 'dekade|dasawarsa',
      century: 'abad',
      kilometreAnHour: 'kilometer per jam|km per jam',
      mileAnHour: 'mil per jam',
      knot: 'knot',
    },
    dates: {
      months: ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'],
      monthNames: `
        Januari Februari|Pebruari Maret April Mei Juni Juli Agustus September Oktober
        November|Nopember Desember
      `,
      days: "Senin Selasa Rabu Kamis Jumat|Jum[’']at Sabtu Minggu|Ahad",
      relativeYears: 'tahun (?:ini|lalu|depan|silam|sebelumnya|mendatang|kemarin)',
      inFigures: true,
    },
    clock: {
      times: [
        /(?<![\d.,:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:]?\d)/gu,
        /(?=\d)(?<=\b(?:pukul|jam)\s)(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?=\s(?<day>pagi|siang|sore|petang|malam)\b)/giu,
      ],
      hourOfDay,
    },
    names: {
      translatable: `
        Menteri Wakil Presiden Perdana Kepala Ketua Direktur Gubernur Bupati Wali Walikota Kota
        Kabupaten Provinsi Propinsi Luar Dalam Negeri Negara Republik Kerajaan Kesultanan Kekaisaran
        Utara Selatan Barat Timur Tengah Tenggara Laut Pulau Kepulauan Jenderal Jendral Kolonel
        Mayor Letnan Kapten Sersan Kopral Laksamana Marsekal Brigadir Komandan Panglima Prajurit
        Senin Selasa Rabu Kamis Jumat Jum'at Jum’at Sabtu Minggu Ahad Januari Februari Maret April
        Mei Juni Juli Agustus September Oktober November Desember Bangsa-Bangsa Bangsa Pemerintah
        Sakit Dasar Hak Asasi Manusia Saudara Dunia Inggris Inggeris Prancis Perancis Tiongkok Cina
        Belanda Mesir Yunani Swiss Swis Ceko Kroasia Hongaria Selandia Baru Pantai Gading Tanjung
        Harapan Verde Yahudi Ibrani Tanduk Besar Duta Dubes Tinggi Agung Hukum Umum Internasional
        Pemilihan Pemilu Anggota Ibu Bapak Pak Bu Tuan Nyonya Nona Sang Para Hal Ia Dia Mereka Kami
        Kita Anda Saya Engkau Beliau Tahun Bulan Bintang Matahari Sekretaris Juru Jurubicara Bicara
        Rektor Raja Ratu Pangeran Putri Putra Putera Puteri Sultan Paus Uskup Kardinal Imam Haji
        Rakyat Nasional Daerah Korupsi Statistik Konstitusi Gunung Sungai Danau Selat Teluk Samudra
        Samudera Lautan Semenanjung Jazirah Dataran Lembah Bukit Gurun Hutan Rimba Tugas Jasa
        Keuangan Kesehatan Jalan Jalur Tepi Garis Zona Kawasan Wilayah Sektor Distrik Desa Kecamatan
        Kelurahan Kampung Dusun Menlu Menkeu Menhan Mendagri Menko Meneg Menneg Menteri-menteri
        Wapres Waperdam Korsel Korut Bumi Langit Angkasa Antariksa Udara Darat Air Api Putih Merah
        Hitam Hijau Biru Kuning Emas Perak Sabit Salib Palang Macan Harimau Singa Elang Garuda Naga
        Beruang Pertama Kedua Ketiga Keempat Kelima Keenam Ketujuh Kesepuluh Satu Dua Tiga Empat
        Lima Tujuh Sepuluh Keamanan Pertahanan Perdamaian Perdagangan Ekonomi Moneter Energi Tenaga
        Atom Nuklir Buruh Pekerja Konservatif Liberal Sosialis Sosial Komunis Demokrat Demokratis
        Demokrasi Nasionalis Republikan Islam Muslim Kristen Katolik Protestan Budha Buddha Hindu
        Syiah Syi'ah Nabi Rasul Rasulullah Tuhan Allah Alkitab Injil Taurat Quran Al-Quran Alquran
        Al-Qur'an Qur'an Kabah Ka'bah Baitullah Masjidil Haram Paskah Natal Lebaran Ramadan Ramadhan
        Idul Fitri Adha Waisak Nyepi Imlek Maulid Maha Esa Pengasih Penyayang Kuasa Yang Mulia
        Terhormat Suci Sri Kitab Kudus Roh Surga Neraka Iblis Setan Malaikat Kiamat Akhirat Zuhur
        Asar Magrib Isya Subuh Jumrah Mina Utama Madya Muda Tua Lama Khusus Istimewa Biasa Luas
        Terbatas Gabungan Bersama Bersatu Bersenjata Militer Sipil Intelijen Rahasia Imigrasi Bea
        Cukai Pajak Anggaran Belanja Fiskal Usaha Niaga Industri Pertanian Kehutanan Kelautan
        Perikanan Pertambangan Tambang Minyak Gas Listrik Pangan Sandang Bulog Semen Baja Obligasi
        Saham Efek Modal Investasi Utang Kredit Pinjaman Simpanan Deposito Asuransi Pensiun Neraca
        Laporan Indeks Harga Konsumen Produk Bruto Domestik Pertumbuhan Pembangunan Perencanaan
        Perekonomian Perhubungan Perindustrian Pendidikan Kebudayaan Pariwisata Olahraga Olah Raga
        Pemuda Perempuan Wanita Anak Keluarga Warga Penduduk Lingkungan Hidup Kerja Transmigrasi
        Teknologi Ilmu Pengetahuan Riset Informasi Komunikasi Informatika Telekomunikasi Penerangan
        Agama Perumahan Pemukiman Prasarana Perkeretaapian Kereta Penerbangan Pelayaran Pos Sentral
        Federal Reserve Eksekutif Legislatif Yudikatif Perwakilan Permusyawaratan Senior Jaksa Hakim
        Pengacara Advokat Kejagung Komisaris Komisioner Kanselir Senator Deputi Asisten Staf Pejabat
        Pelaksana Pemimpin Koordinator Koordinasi Manajer Profesor Doktor Dokter Insinyur Guru Murid
        Mahasiswa Pelajar Ulama Kyai Kiai Ustad Ustadz Pastur Pastor Pendeta Biksu Syeikh Syekh
        Sheikh Ayatollah Syuhada Martir Pahlawan Pembebasan Kemerdekaan Kebangkitan Perlawanan
        Perjuangan Rekonsiliasi Reformasi Transisi Sementara Penjaga Pengawal Garda Marinir
        Infanteri Kavaleri Artileri Komando Misi Satelit Pesawat Kapal Selam Induk Tempur Bom Rudal
        Nobel Oskar Penghargaan Hadiah Medali Gelar Juara Bertahan Putaran Babak Penyisihan
        Semifinal Perempat Final Musim Laga Derbi Olimpiade Asian Games Pekan Terbuka Tunggal Ganda
        Campuran Bulu Tangkis Bulutangkis Sepak Bola Sepakbola Basket Voli Tenis Renang Atletik
        Tinju Balap Pelatih Pemain Kiper Wasit Gelora Super Premier Satwa Fauna Flora Burung Ikan
        Gajah Orangutan Raya Binatang Botani Biologi Kimia Fisika Kedokteran Astronomi Meteorologi
        Klimatologi Geofisika Geologi Vulkanologi Galaksi Bima Sakti Merkurius Venus Jupiter
        Saturnus Uranus Neptunus Pluto Komet Angin Topan Badai Siklon Gempa Tsunami Flu Demam Virus
        Kanker Abad Zaman Masehi Hijriah Romawi Mesopotamia Parsi Mongol Tartar Warsawa Beograd Wina
        Lisabon Kutub Khatulistiwa Mediterania Mati Kaspia Hindia Arktik Antartika Skandinavia Nomor
        Pasal Ayat Bab Tahap Tingkat Kelas Tipe Model Seri Jilid Bagian Unit Cabang Wartawan
        Koresponden Penulis Analis Pengamat Pakar Ahli Peneliti Direksi Dirut Dirjen Ditjen Kapolri
        Kapolda Kapolres Kadin Kasad Sekjen Humas Ketum Waket Istri Suami Ayah Kakak Adik Paman Bibi
        Mantan Eks Calon Kandidat Terdakwa Tersangka Saksi Korban Massa Pers Berita Koran Perbatasan
        Hubungan Urusan Bidang Kebijakan Strategis Politik Kesejahteraan Kehakiman Kenegaraan
        Keagamaan Kependudukan Aparatur Birokrasi Pendayagunaan Pemberdayaan Peranan Tertinggal
        Percepatan Barang Pemerintahan Rancangan Perpres Perppu Inpres Keppres Kepmen Permen Perda
        Pemda Pemprov Pemkot Pemkab Depkeu Depdag Dephan Deplu Bappenas Semester Triwulan Kuartal
        Kuartet Tata Ruang Cara Buku Film Lagu Album Novel Syariah Mikro Kecil Menengah Makro Retail
        Ritel Ekspor Impor Valas Valuta Asing Tunai Rupiah Dolar Ringgit Poundsterling Euro Baht
        Yuan Yen Rupee Won Bela Diri Lapangan Penuntut Pengawas Serangan Atas Bawah Pintu Jembatan
        Gen Genetika Spesies Terancam Akta Berat Ringan Remaja Beriman Pengungsi Batas Tanpa
        Baratlaut Timurlaut Barat-laut Timur-laut Pemegang Shalat Salat Doa Solat Roma Katholik
        Ortodoks Anglikan Internet Situs Ikhwanul Muslimin Persaudaraan Berbagai Sikap Tempat
        Kemitraan Buatan Bersih Aman Sehat Makmur Adil Baik Obat Makanan Minuman Sapi Unggas Ayam
        Babi Gila Tangan Kaki Mulut Hati Jantung Darah Mata Pikiran Jiwa Tubuh Hukuman Pelanggaran
        Kejahatan Perkebunan Pabrik Rel Lalu Lintas Terminal Bus Kendaraan Mobil Motor Sepeda Perahu
        Anti Antar Pro Kontra Non Wajib Cadangan Veteran Milisi Gerilya Gerilyawan Pemberontak
        Teroris Terorisme Teror Senjata Perlucutan Larangan Uji Coba Percobaan Ledakan Mesin Roket
        Misil Antariksawan Astronot Panas Dingin Semi Gugur Hujan Kemarau Banjir Kebakaran Bencana
        Penanggulangan Bantuan Kemanusiaan Pencarian Penyelamatan Pengawasan Pemeriksa Pemeriksaan
        Penyelidikan Penyelidik Investigasi Penyidik Pengendalian Pemberantasan Pencegahan Penyakit
        Menular Anak-anak Perawatan Perlindungan Pelestarian Alam Liar Cagar Suaka Margasatwa
        Kemaritiman Kebangsaan Kedaulatan Persemakmuran Wartawati Penyiar Penyiaran Kabar Suara
        Cahaya Rembulan Fajar Senja Malam Siang Pagi Sore Akhir Awal Terakhir Terbesar Terbaik
        Tertinggi Terendah Pendukung Penasihat Penasehat Pembicara Perunding Utusan Delegasi
        Kontingen Parlementer Rendah Persenjataan Persahabatan Perburuhan Perburuan Kerjasama
        Kepresidenan Kesetaraan Jender Gender Pekerjaan Petani Nelayan Pedagang Pengusaha Pemilik
        Penerbit Penerbitan Sastra Seni Budaya Sejarah Purbakala Arkeologi Antropologi Kajian Studi
        Terapan Murni Lanjut Usia Skala Derajat Tunjangan Upah Gaji Sesjen Wamenlu Mendag Menperin
        Menpora Mensos Menkes Mendiknas Menag Menristek Menhut Mentan Menhub Kasau Kasal Pangdam
        Amerika Tamil Atlantik Kaisar Permaisuri Terusan Kanal Puncak Kuno Inisiatif Revolusioner
        Menyeluruh Mayat Jauh Dekat Kekhalifahan Usmaniyah Ottoman Cukup Insya Richter Maois Sesudah
        Ke Sosok Hentikan Jangan Sebuah Krisis Jemaah Jamaah Jemaat Mufti Mahdi Khalifah Imperium
        Dinasti Orde Komunisme Kapitalisme Fundamentalis Keras Lunak Kanan Kiri Selebaran Pengumuman
        Piagam Traktat Konsensus Kuota Sanksi Embargo Veto Mandat Delapan Sembilan Gagasan Kaca
        Penghitung Pengelola Abadi Wisma Politeknik Warisan Tradisi Terpadu Cuaca Pilihan Bebas
        Terdepan Layanan Periksa Cepat Sekutu Dewa Selamatkan Jihad Semitisme Holocaust Temuan
        Pribadi Celsius Fahrenheit Reamur Kelvin Ibadah Rukun Alqaida Al-Haram Asy-Syarif Al-Aqsha
        Al-Aqsa Badan Dewan Komisi Komite Kementerian Departemen Kejaksaan Mahkamah Majelis Partai
        Universitas Institut Institusi Sekolah Akademi Fakultas Bank Organisasi Lembaga Pengadilan
        Pasukan Tentara Front Gerakan Liga Persatuan Persekutuan Uni Kelompok Brigade Batalyon
        Batalion Divisi Resimen Kantor Dinas Direktorat Gedung Istana Hotel Rumah Stadion Piala
        Kejuaraan Festival Konferensi Deklarasi Konvensi Perjanjian Protokol Operasi Proyek Program
        Undang-Undang Undang-undang Yayasan Federasi Asosiasi Ikatan Himpunan Serikat Perhimpunan
        Perkumpulan Forum Kongres Parlemen Senat Kabinet Museum Perpustakaan Bursa Dana Pusat Balai
        Biro Otoritas Satuan Angkatan Kepolisian Polisi Tim Klub Grup Perusahaan
        Perusahaan-perusahaan Media Jaringan Kedutaan Konsulat Koalisi Aliansi Fraksi Blok Pakta
        Konsorsium Masyarakat Dewan-dewan Jurnal Harian Majalah Surat Stasiun Televisi Radio
        Pangkalan Pelabuhan Bandara Masjid Mesjid Gereja Katedral Kuil Candi Perang Revolusi Hari
        Peraturan Keputusan Resolusi Rencana Kesepakatan Perserikatan Panitia Sidang Rapat
        Laboratorium Observatorium Taman Kebun Pasar Penjara Monumen Tugu Makam Inspektorat
        Sekretariat Puskesmas Klinik Galeri Teater Koperasi Perum Liga-liga Leste Timteng Kedubes
        Mullah Iskandariya Iskandariyah Iskandaria Tak Tidak Bukan Belum Bisa Dapat Brigjen Mayjen Letjen Irjen Komjen Kombes
      `,
      places: `
        Afganistan Afghanistan Afrika Albania Aljazair Angola Arab Argentina Armenia
        Asia Australia Austria Azerbaijan Bagdad Baghdad Bahrain Bangladesh Beijing Beirut
        Belarus Belgia Berlin Bolivia Bosnia Botswana Brasil Brunei Bulgaria Burma Burundi
        Chad Chechnya Chile China Damaskus Denmark Ekuador Eritrea Eropa Estonia Ethiopia
        Etiopia Fiji Filipina Finlandia Gabon Gambia Gaza Georgia Ghana Guatemala Guinea
        Guyana Haiti Honduras India Indonesia Irak Iran Irlandia Islamabad Islandia Israel
        Italia Jamaika Jepang Jerman Jordania Kabul Kairo Kamboja Kamerun Kanada Kashmir
        Kazakhstan Kenya Kirgizstan Kolombia Kongo Korea Kosovo Kuba Kuwait Lanka Laos
        Latvia Lebanon Libanon Liberia Libya Lithuania London Luksemburg Madagaskar Makao
        Maladewa Malawi Malaysia Mali Malta Marokko Maroko Mauritania Meksiko Moldova
        Mongolia Montenegro Moskow Mozambik Myanmar Namibia Nepal Niger Nigeria Nikaragua
        Norwegia Oman Pakistan Palestina Panama Papua Paraguay Paris Peru Polandia Portugal
        Pyongyang Qatar Rumania Rusia Rwanda Salvador Saudi Senegal Seoul Serbia Singapura
        Siprus Skotlandia Slovakia Slovenia Slowakia Somalia Soviet Sovyet Spanyol Sudan
        Suriah Swedia Taiwan Tajikistan Taliban Tanzania Teheran Thailand Tibet Togo
        Tokyo Tunisia Turki Turkmenistan Uganda Ukraina Uruguay Uzbekistan Vatikan Venezuela
        Vietnam Wales Washington Yaman Yordania Zambia Zimbabwe
      `,
      capitals: `
        Pyongyang=Korea Seoul=Korea Aviv=Israel Yerusalem=Israel Teheran=Iran Beijing=China
        Beijing=Tiongkok Moskow=Rusia Damaskus=Suriah Baghdad=Irak Bagdad=Irak Kabul=Afghanistan
        Kabul=Afganistan Islamabad=Pakistan Khartoum=Sudan Ankara=Turki Havana=Kuba Hanoi=Vietnam
        Manila=Filipina Taipei=Taiwan Tokyo=Jepang Riyadh=Saudi Beirut=Libanon Beirut=Lebanon
        Kathmandu=Nepal Kolombo=Lanka Caracas=Venezuela Tripoli=Libya Canberra=Australia
        Mogadishu=Somalia Kiev=Ukraina Kyiv=Ukraina Washington=Amerika
      `,
      locative: { before: 'di', here: 'sini' },
      beforeSpeech: 'juga telah',
      legalForms: 'Tbk Persero Ltd Inc Corp Rp',
      suffixes: '-?(?:nya|lah|pun|ku)',
      translatablePatterns: ['(?:Pe|Per|Ke)\\p{Ll}{4,}an', '\\p{Lu}(\\p{Ll}+)-\\p{L}\\1'],
      works: 'film buku novel lagu album serial sinetron drama majalah puisi lukisan gim',
      workSuffix: 'nya',
      law: 'Undang-Undang',
    },
    quotations: {
      speechStems: `
        ujar kata tutur ucap jelas tegas imbuh tambah papar lanjut ungkap sebut terang
      `,
    },
    mayDouble: 'sama masing',
  },
};

/** `jam 7 malam` is 19, `jam 11 siang` is 11, `jam 12 malam` is midnight. */
function hourOfDay(hour: number, part: string): number {
  switch (part) {
    case 'pagi':
      return hour;
    case 'siang':
      return hour < 6 ? hour + 12 : hour;
    case 'malam':
      return hour < 6 ? hour : (hour + 12) % 24;
    default:
      return hour + 12;
  }
}
