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
        Prof prof Dr dr Drs drs Dra dra Drg drg Ir ir Hj H Tn Ny Nn Sdr Sdri Bpk Bp Yth yth Ytc Ust
        Ustz KH K.H R.A R.M R.Ng R.Aj R.Ay Rr Gus Tgk Alm alm Almh almh Jend Jen Letjen Mayjen
        Brigjen Kol Letkol Kapt Lettu Letda Pelda Peltu Serka Sertu Serda Serma Kopka Koptu Kopda
        Praka Pratu Prada Laks Laksma Laksda Laksdya Marsma Marsda Marsdya Irjen Komjen Kombes
        Kombespol AKBP Kompol AKP Iptu Ipda Aiptu Aipda Bripka Brigpol Briptu Bripda Bharada Bharatu
        Pol Inf Art Czi Purn PT CV UD PD Fa Perum Yay Jl Jln jl jln Gg gg Rt Rw RT RW RS RSU RSUD
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
        Tbk tbk dll Dll dkk Dkk dsb Dsb dst Dst dlsb dsj dmk ybs ybl tsb sbb a.m p.m Ltd Inc Corp Co
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
    dates: {
      months: ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'],
      weekdays: "senin selasa rabu kamis jumat jum[’']at sabtu minggu ahad",
    },
    clock: {
      times: [
        /(?<![\d.,:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:]?\d)/gu,
        /(?<=\b(?:pukul|jam)\s)(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?=\s(?<day>pagi|siang|sore|petang|malam)\b)/giu,
      ],
      hourOfDay,
    },
    names: {
      translatable: `
        Menteri Wakil Presiden Perdana Kepala Ketua Direktur Gubernur Bupati Wali Kota Kabupaten
        Provinsi Badan Dewan Komisi Kementerian Mahkamah Majelis Partai Universitas Institut Bank
        Perang Luar Dalam Negeri Negara Republik Kerajaan Uni Amerika Serikat Afrika Asia Eropa
        Utara Selatan Barat Timur Tengah Tenggara Laut Pulau Pasukan Tentara Angkatan Kepolisian
        Polisi Jenderal Kolonel Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret
        April Mei Juni Juli Agustus September Oktober November Desember Perserikatan Bangsa-Bangsa
        Organisasi Pemerintah Rumah Sakit Undang-Undang Dasar Hak Asasi Manusia Saudara Dunia
        Inggris Prancis Jerman Rusia Tiongkok Jepang Belanda Spanyol Mesir Arab Saudi Yunani Turki
        Kedutaan Besar Duta Masyarakat Pengadilan Tinggi Agung Lembaga Hukum Umum Kejaksaan Bandara
        Internasional Pemilihan Pemilu Anggota Ibu Bapak Pak Bu Tuan Nyonya Sang Para Hal Ia Dia
        Mereka Kami Kita Tim Grup Perusahaan Hari Tahun Bulan Sekretaris Juru Bicara Rektor Raja
        Ratu Pangeran Sultan Paus Rapat Sidang Konferensi Rakyat Nasional Pusat Daerah Korupsi
        Statistik Konstitusi Gunung Sungai Danau Selat Teluk Samudra Samudera Kantor Dinas Satuan
        Tugas Otoritas Jasa Keuangan Kesehatan Hutan Jalan Desa Kecamatan Kelurahan Menlu Menkeu
        Wapres Korea Asosiasi Federasi Bumi
      `,
      translatablePatterns: ['(?:Pe|Per|Ke)\\p{Ll}{4,}an'],
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
