/** Abbreviations of one language, without their last full stop, in the case in which they are written. */
export interface Abbreviations {
  /** What they belong to follows, so they never end a sentence: `Prof. Budi`, `Jl. Sudirman`. */
  readonly leading: ReadonlySet<string>;
  /** A number belongs to them; without one they may be a word that ends a sentence: `No. 5`, `hal. 12`. */
  readonly numbered: ReadonlySet<string>;
  /** They stand alone or behind a name, so a sentence may end with them or go on: `dll.`, `Tbk.`, `S.H.` */
  readonly closing: ReadonlySet<string>;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Kamus Besar Bahasa Indonesia and the EYD V guide, and the ranks of police and army as newspapers write them. */
const INDONESIAN: Abbreviations = {
  leading: words(`
    Prof prof Dr dr Drs drs Dra dra Drg drg Ir ir Hj H Tn Ny Nn Sdr Sdri Bpk Bp Yth yth Ytc Ust Ustz KH K.H
    R.A R.M R.Ng R.Aj R.Ay Rr Gus Tgk Alm alm Almh almh Jend Jen Letjen Mayjen Brigjen Kol Letkol Kapt Lettu
    Letda Pelda Peltu Serka Sertu Serda Serma Kopka Koptu Kopda Praka Pratu Prada Laks Laksma Laksda Laksdya
    Marsma Marsda Marsdya Irjen Komjen Kombes Kombespol AKBP Kompol AKP Iptu Ipda Aiptu Aipda Bripka Brigpol
    Briptu Bripda Bharada Bharatu Pol Inf Art Czi Purn PT CV UD PD Fa Perum Yay Jl Jln jl jln Gg gg Rt Rw RT
    RW RS RSU RSUD RSUP RSIA Univ Pel Bdr Lanud Sat Cab Kem Kemen Wk Wkl Kec kec Kab kab Kel kel Ds Dsn Dk Prov prov Kep Ged Kompl Komp bdk Bdk St Sta Mgr Pdt Pst Rm Sr Br
    Rev Moh Muh Muhd Abd Gd apt Apt Lih lih TGB jo ttd Ttd a.n A.n A.N u.b U.b u.p U.p U.P d.a D.a d/a q.q c.q C.q s.d S.d m.n a.l i.e e.g
    ca cf vs Vs
  `),
  numbered: words(`
    No no Nomor Nr nr hlm Hlm hal Hal h tgl Tgl thn Thn th Th pkl Pkl ps Ps psl Psl ay jil Jil vol Vol ed Ed
    cet Cet bag Bag Tel Tlp tlp Telp telp Fax fax Km km Lt Kav Blk Rp rp USD Jan Feb Mar Apr Mei Jun Jul Agt
    Agust Ags Sep Sept Okt Nov Des NIP NIK NIM NPWP HP Hp N° n°
  `),
  closing: words(`
    Tbk tbk dll Dll dkk Dkk dsb Dsb dst Dst dlsb dsj dmk ybs ybl tsb sbb a.m p.m Ltd Inc Corp Co Jr
    Sr H.C h.c S.H M.H S.E M.E S.T M.T S.S S.Si M.Si S.Pd M.Pd S.Pd.I M.Pd.I S.Ag M.Ag S.Sos M.Sos S.Kom
    M.Kom S.I.Kom M.I.Kom S.IP M.IP S.I.P M.I.P S.IK S.I.K M.I.K S.Ked S.KM S.K.M S.Farm M.Farm S.Kep Ns
    S.Psi M.Psi S.Hum M.Hum S.Sn M.Sn S.P M.P S.Pt S.Hut S.Ars M.Ars S.Ak M.Ak S.Gz S.Tr S.Th M.Th S.Fil
    S.H.I S.Sy S.Ikom Sp.A Sp.B Sp.JP Sp.OG Sp.PD Sp.P Sp.S Sp.M Sp.THT Sp.An Sp.OT Sp.KK Sp.KJ M.Kes M.Kn
    M.Sc M.A M.B.A M.M M.Eng M.Phil M.Ed M.Arch M.Biomed B.A B.Sc B.Eng B.Ed LL.B LL.M LL.D Ph.D Psy.D Ed.D
    D.Phil D.Sc A.Md Amd A.Ma C.P.A S.Ip S.Stat M.Stat S.Mat M.Mat S.Kel S.Pi M.Pi S.Tr.K S.ST S.S.T S.STP
    S.S.T.P M.Tr.Han M.Tr
  `),
};

/** Chicago Manual of Style 10, and what news agencies write. */
const ENGLISH: Abbreviations = {
  leading: words(`
    Mr Mrs Ms Mx Dr Drs Prof Profs Rev Hon Pres Gov Govs Sen Sens Rep Reps Amb Atty Supt Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Adm Cmdr Brig
    Lt.Col Lt.Gen Maj.Gen Det Insp Msgr Fr Sr Br St Ste Mt Ft Messrs Mme Mmes Mlle eds Eds cf Cf viz e.g E.g i.e I.e
    ca vs Vs Approx
  `),
  numbered: words(`
    No no Nos nos N° n° ft lb lbs oz hr hrs Fig fig Figs figs Vol vol Vols vols p pp ch Ch chap Chap sec eq
    Eq ed Ed art Art para paras c approx Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec
  `),
  closing: words(`
    etc al Inc Ltd Co Corp Bros Dept Univ Assn Jr Sr Esq Ph.D M.D B.A M.A B.Sc M.Sc M.B.A LL.B LL.M J.D
    D.D.S D.Phil Ed.D U.S U.S.A U.K U.N E.U U.A.E D.C N.Y L.A a.m p.m A.M P.M A.D B.C B.C.E C.E P.S R.I.P
    ibid Ibid
  `),
};

/** Imprimerie nationale, Lexique des règles typographiques. */
const FRENCH: Abbreviations = {
  leading: words(`
    M MM Mme Mmes Mlle Mlles Mgr Me Mes Mr Dr Drs Pr Prof Vve Gal Col Cdt Lt St Ste Sts Stes S.M S.A.R S.E R.P P Fr av boul bd
    Bd pl éd Éd dir Dir trad coll Coll cf Cf c.-à-d p.ex Env vs
  `),
  numbered: words(`
    chap Chap fig Fig vol Vol t T p pp n N no No nos N° n° art Art al tél Tél réf Réf env janv févr avr juil sept
    oct nov déc
  `),
  closing: words(`
    etc Etc Cie cie S.A S.A.R.L S.N.C.F O.N.U U.E U.S.A R.D.C N.B P.S apr J.-C ibid Ibid suiv sq sqq Jr
  `),
};

/** By BCP 47 primary language. */
export const ABBREVIATIONS: Readonly<Record<'id' | 'en' | 'fr', Abbreviations>> = {
  id: INDONESIAN,
  en: ENGLISH,
  fr: FRENCH,
};
