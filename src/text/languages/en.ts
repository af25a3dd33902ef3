import type { LanguageProfile } from './profile.ts';

export const ENGLISH: LanguageProfile = {
  sentences: {
    /** The Chicago Manual of Style, chapter 10, and what news agencies write. */
    abbreviations: {
      leading: `
        Mr Mrs Ms Mx Dr Drs Prof Profs Rev Hon Pres Gov Govs Sen Sens Rep Reps Amb Atty Supt Gen Lt
        Col Maj Capt Cpt Sgt Cpl Pvt Adm Cmdr Brig Lt.Col Lt.Gen Maj.Gen Det Insp Msgr Fr Sr Br St
        Ste Mt Ft Messrs Mme Mmes Mlle eds Eds cf Cf viz e.g E.g i.e I.e ca vs Vs Approx PT Pte Pty
      `,
      numbered: `
        No no Nos nos N° n° ft lb lbs oz hr hrs Fig fig Figs figs Vol vol Vols vols p pp ch Ch chap
        Chap sec eq Eq ed Ed art Art para paras c approx Jan Feb Mar Apr May Jun Jul Aug Sep Sept
        Oct Nov Dec
      `,
      closing: `
        etc al Inc Ltd Bhd Tbk Co Corp Bros Dept Univ Assn Jr Sr Esq Ph.D M.D B.A M.A B.Sc M.Sc M.B.A LL.B
        LL.M J.D D.D.S D.Phil Ed.D U.S U.S.A U.K U.N E.U U.A.E D.C N.Y L.A a.m p.m A.M P.M A.D B.C
        B.C.E C.E P.S R.I.P ibid Ibid
      `,
    },
    pronouns: `
      he she it they we i you this that these those the there but however although because when
      while after before if his her its their our my in on at as since then
    `,
    starters: `
      a an and or so yet for nor not no yes by from to of with without within about against among
      during despite due except into like near once only over per than though through thus to too
      under unless until upon what whatever where whereas whether which who whose why how all also
      another any anyone are be been both can could did do does each either even every everyone few
      had has have here how indeed instead is just last later many maybe meanwhile moreover most
      much must neither never next nobody nothing now officials often one other others perhaps
      police please several shall should some someone soon still such that's today together tomorrow
      two us was were would yesterday your
    `,
    speech: `
      said says asked asks replied replies answered answers added adds told tells shouted shouts
      cried cries whispered exclaimed explained continued noted wrote insisted warned declared
      stated recalled argued joked yelled muttered remarked demanded wondered concluded began
      interrupted
    `,
    thatClause: 'that',
    labels: `
      vitamin grade hepatitis group class type block building series plan team option letter point
      category section part appendix exhibit chapter act war terminal gate zone phase influenza
      article number model division title
    `,
    afterHour: `
      monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt gmt
      utc bst cet cest eastern central pacific mountain january february march april may june july
      august september october november december
    `,
  },
  lines: {
    unfinished: 'the of and or with from for to by at as that which into than a an',
    openers: 'The He She It They We In But And This That',
    sentenceOnly: 'according in on at',
    smallWords: 'the a an of in on at by to for from and or but as with over under',
    partLabels: 'chapter part',
    referredParts: 'article articles section sections paragraph paragraphs point clause chapter',
    hyphens: {
      frequent: 'the of and to in that is was for with on by it as',
      shortestRest: 3,
      words: `
        well-known long-term short-term state-of-the-art so-called self-defence self-defense far-reaching
        high-profile low-income high-income full-time part-time first-time face-to-face decision-making
        policy-maker policy-makers vice-president father-in-law mother-in-law follow-up north-east
        south-east north-west south-west
      `,
      leaders: `
        well long short self non ex co high low full part half all anti pre post mid multi semi cross
        state vice twenty thirty forty fifty sixty seventy eighty ninety first second third middle pro
        far open one two three four five six seven eight nine ten
      `,
      followers: `
        one two three four five six seven eight nine first second third term time known level income
        year minister president chairman government profit wide range scale country border reaching
        quality paid class page day week month
      `,
      endings: `
        based owned led run funded backed sponsored related speaking looking sized born built minded
        friendly shaped style
      `,
    },
  },
  checks: {
    amounts: {
      separators: { point: 'decimals', comma: 'thousands' },
      scales: {
        thousand: 1e3,
        lakh: 1e5,
        lakhs: 1e5,
        million: 1e6,
        millions: 1e6,
        crore: 1e7,
        crores: 1e7,
        billion: 1e9,
        billions: 1e9,
        bn: 1e9,
        trillion: 1e12,
        trillions: 1e12,
        percent: 1,
      },
      shortScales: { k: 1e3, K: 1e3, m: 1e6, M: 1e6, mn: 1e6, b: 1e9, B: 1e9, T: 1e12, tn: 1e12, trn: 1e12 },
      between: 'to and or',
      halves: 'half halves',
      scalesBeforeCurrency: 'thousand million billion trillion',
      currencies: {
        IDR: ['rupiah'],
        USD: ['dollar', 'dollars'],
        EUR: ['euro', 'euros'],
        GBP: ['pound', 'pounds'],
        JPY: ['yen'],
        MYR: ['ringgit'],
      },
    },
    numbers: {
      units: [
        {
          words:
            'zero one|a|an|first|once two|twice three four five six seven eight nine ten eleven twelve|dozen',
          from: 0,
        },
        { words: 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen', from: 13 },
        { words: 'twenty thirty forty fifty sixty seventy eighty ninety', from: 20, step: 10 },
        {
          words: 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
          from: 2,
        },
        {
          words: 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
          from: 13,
        },
        {
          words: 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
          from: 20,
          step: 10,
        },
      ],
      scales: [
        { words: 'hundred hundredth', value: 1e2 },
        { words: 'thousand thousandth', value: 1e3 },
        { words: 'million', value: 1e6 },
        { words: 'billion', value: 1e9 },
        { words: 'trillion', value: 1e12 },
      ],
      ambiguous: 'second once dozen',
      joint: 'and',
    },
    units: {
      millimetre: 'millimet(?:re|er)s?',
      centimetre: 'centimet(?:re|er)s?',
      metre: 'met(?:re|er)s?',
      kilometre: 'kilomet(?:re|er)s?',
      inch: 'inch(?:es)?',
      foot: 'feet|foot',
      yard: 'yards?',
      mile: 'miles?',
      nauticalMile: 'nautical miles?',
      squareMetre: '(?:square|sq) (?:met(?:re|er)s?|m)',
      squareKilometre: '(?:square|sq) (?:kilomet(?:re|er)s?|km)',
      squareFoot: '(?:square|sq) (?:feet|foot|ft)',
      squareMile: '(?:square|sq) miles?',
      hectare: 'hectares?',
      acre: 'acres?',
      gram: 'gram(?:me)?s?',
      kilogram: 'kilogram(?:me)?s?|kilos?',
      quintal: 'quintals?',
      tonne: '(?:metric )?ton(?:ne)?s?',
      ounce: 'ounces?',
      pound: 'pounds?|lbs?',
      litre: 'lit(?:re|er)s?',
      gallon: 'gallons?',
      barrel: 'barrels?',
      celsius: '(?:degrees?[ -])?(?:celsius|centigrade)|degrees? c',
      fahrenheit: '(?:degrees?[ -])?fahrenheit|degrees? f',
      percent: 'per ?cent',
      percentagePoint: '(?:percentage|percent|per cent) points?',
      second: 'seconds?',
      minute: 'minutes?',
      hour: 'hours?',
      day: 'days?',
      week: 'weeks?',
      month: 'months?',
      year: 'years?',
      decade: 'decades?',
      century: 'century|centuries',
      kilometreAnHour: 'kilomet(?:re|er)s? (?:an|per) hour|km an hour',
      mileAnHour: 'miles? (?:an|per) hour|mph',
      knot: 'knots?',
    },
    dates: {
      months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
      monthNames: 'January February March April May June July August September October November December',
      days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
      monthFirst: 'en-us',
      daySuffixes: 'st nd rd th',
      beforeMonth: 'of',
      beforeDay: 'the',
      relativeYears:
        '(?:last|this|next|(?:the )?previous) year|(?:a|one|the) year (?:ago|earlier|before)|(?:year-)?on-year|year-earlier',
    },
    clock: {
      isTwelveHour: true,
      times: [
        /(?<![\d.,:])(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?[\s\u00a0\u202f]?(?<half>[ap])\.?m\b/giu,
        /(?<![\d.,:])(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?=\s?(?:[-–]|to|and|until)\s?\d{1,2}(?:[.:]\d{2})?\s?(?<half>[ap])\.?m\b)/giu,
        /(?<![\d.,:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:]?\d)/gu,
        /(?<![\d.,:])(?<hour>\d{1,2})(?<minute>\d{2})[\s\u00a0\u202f]?(?<half>[ap])\.?m\b/giu,
        /(?<![\d.,:])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=\s\(?(?:GMT|UTC|hours|hrs|local|(?:\p{Lu}\p{Ll}+ )+time)(?!\p{L}))/gu,
        /(?<!\p{L})(?:midnight|(?<noon>noon|midday))(?!\p{L})/giu,
      ],
    },
    lostNames: {
      capitalised: `
        Afghan African Albanian Algerian American Arab Arabian Argentine Argentinian
        Armenian Asian Australian Austrian Belgian Bengali Bolivian Bosnian Brazilian Briton
        Britons British Bulgarian Burmese Cambodian Cameroonian Canadian Caribbean Chadian
        Chechen Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech Danish
        Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian European
        Fijian Filipino Finnish French Georgian German Germans Ghanaian Greek Guinean
        Haitian Hungarian Icelandic Indian Indonesian Iranian Iraqi Iraqis Irish Israeli
        Israelis Italian Ivorian Japanese Javanese Jordanian Kazakh Kenyan Korean Kurd
        Kurdish Kurds Kuwaiti Latin Latvian Lebanese Liberian Libyan Lithuanian Malay
        Malaysian Mexican Mongolian Moroccan Nepalese Nepali Nicaraguan Nigerian Norwegian
        Pakistani Palestinian Palestinians Paraguayan Peruvian Philippine Polish Portuguese
        Qatari Romanian Russian Rwandan Saudi Scottish Senegalese Serbian Serb Singaporean
        Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Tajik
        Tanzanian Thai Timorese Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek
        Venezuelan Vietnamese Welsh Western Westerners Eastern Northern Southern Yemeni
        Zambian Zimbabwean Mideast Himalayan Scandinavian Balkan Arabs Dane Danes Finn Finns Pole Poles Scot Scots Spaniard
        Spaniards Swede Swedes Turk Turks Britain England France Germany Netherlands Holland
        Greece Egypt Switzerland Croatia Hungary Ivory Coast Zealand Cape Verde Jews Jewish Christian
        Christians Catholic Protestant Muslim Muslims Moslem Moslems Islamic Islamist
        Islamists Shi'ite Shi'ites Shiite Shiites Shia Sunni Sunnis Hindu Buddhist Bible
        Koran Quran God Lord Almighty Merciful Gracious Prophet Pope Easter Christmas
        Ramadan Hajj Haj Eid Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays January February
        March April May June July August September October November December Jan Feb Mar Apr
        Jun Jul Aug Sep Sept Oct Nov Dec North South East West Northeast Southeast Northwest
        Southwest Central Middle Upper Lower Great Greater Grand Old New First Second Third
        Fourth Fifth Sixth World United Nations Nation Union States State Republic Kingdom
        Federation Federal National International Public Private Royal Imperial Supreme High
        Higher General Special Joint Main Inner President Vice Prime Minister Ministers
        Ministry Secretary Secretariat Undersecretary Deputy Assistant Chief Chairman
        Chairwoman Chair Head Director Governor Mayor Senator Senate Congress Congressman
        Representative Representatives House White Parliament Assembly Council Commission
        Commissioner Committee Court Justice Judge Attorney Law Act Bill Constitution
        Constitutional Department Agency Office Bureau Authority Board Bank Fund Reserve
        Exchange Stock Market Treasury Finance Financial Trade Commerce Economic Economy
        Industry Energy Oil Gas Power Electricity Mines Mining Foreign Home Interior
        Internal Affairs Defence Defense Security Intelligence Police Army Navy Naval Air
        Force Forces Marine Marines Corps Guard Guards Command Commander Colonel Captain
        Major Lieutenant Sergeant Corporal Admiral Marshal Brigadier King Queen Prince
        Princess Sheikh Sheik Emir Imam Ayatollah Doctor Professor Sir Lady Party Democrat
        Democrats Democratic Republican Republicans Labour Labor Conservative Conservatives
        Liberal Socialist Communist Communists Nationalist Green Front Movement Liberation
        Freedom Resistance Revolutionary Revolution Rebel Tigers Tiger Lions Martyrs Brigade
        Brigades Battalion Division Mission Operation Treaty Convention Protocol Accord
        Agreement Declaration Charter Summit Conference Forum Games Cup League Championship
        Championships Olympics Olympic Open Club Team Group Company Corporation Limited
        Institute Institution University College School Academy Hospital Clinic Centre
        Center Museum Library Church Mosque Temple Cathedral Palace Castle Tower Street Road
        Avenue Square Park Garden Hotel Airport Port Harbour Harbor Station Bridge River
        Lake Sea Ocean Gulf Bay Strait Island Islands Peninsula Mount Mountain Mountains
        Hill Hills Valley Desert Strip Zone District Province Provincial County Region
        Regional Territory Territories Capital City Town Village Highway Health Education
        Welfare Social Human Rights Women Child Children Day Days Youth Sports Sport Culture Tourism
        Environment Agriculture Fisheries Forestry Transport Transportation Communications
        Information Science Technology Research Development Planning Statistics
        Meteorological Meteorology Geological Geophysics Space Nuclear Atomic Weapons Arms
        War Peace Cold Civil Independence Unity Reform Reconciliation Transitional Interim
        Provisional Government Administration Cabinet Embassy Ambassador Consulate Envoy
        Spokesman Spokeswoman Correspondent Press News Radio Television Channel Network
        Times Post Journal Daily Weekly Magazine Web Internet Net Red Black Blue Yellow Dead
        Cross Crescent Nobel Prize Award Earth Moon Sun Mars Venus Crime Criminal Anti
        Corruption Narcotics Drug Drugs Food Emergency Disaster Relief Rescue Refugees
        Immigration Customs Tax Revenue Budget Audit Insurance Pension Housing Works
        Management Sciences Studies Prefecture Expressway Motorway Tribunal Self Guest Guests Death
        Life Driver Drivers Vehicle Vehicles Licensing Traffic Safety Protection Fire Exercise
        Cooperation Alliance Coalition Association Associations Society Foundation Organisation
        Organization Registry Trust Policy Programme Program Project Plan Initiative Campaign Review
        Report Survey Index Study Service Services System Systems Delegation Speaker Leader
        Coordinator Executive Editor Analyst Engineer Engineering Medicine Medical Chemical Physics
        Biology Water Land Wildlife Nature Animal Animals Fish Bird Rain Storm Hurricane Typhoon
        Earthquake Flood Volcano Cyclone Express Train Bus Line Route Gate Hall Room Building Plaza
        Markets Mall Shop Store Film Music Dance Arts Theatre Theater Festival Show Night Morning
        Evening Week Month Year Century Nativity Trinity Saint Saints Father Mother Son Brother
        Sister Family
        Infrastructure Railways Railway Rail Mr Mrs Ms Miss Dr Gen Col Capt Lt Maj Sgt Gov
        Sen Rep Rev St
      `,
      here: 'here',
      holes: [
        {
          before: 'of from to by with at for between against near in under than across including',
          behind: ', . ; ) and or but was were is are has had will would said says told',
        },
        { before: 'of from by at for between against', behind: 'of from to by with for on in' },
        { before: 'to', behind: 'of from on in to for with' },
        {
          before: 'of over on with for from by is against',
          behind: 'first biggest largest oldest worst highest youngest',
        },
        {
          before: 'accept accepted demand demanded trigger of over for about seek after since',
          behind: 'resignation ouster sovereignty',
        },
        {
          before: 'of from at near in by with for under',
          behind: 'came erupted gave took began showed announced declared',
        },
        { before: 'into', behind: 'of from by with for on in to , . ; ) and or but' },
        { before: 'since although though if unless', behind: 'was were is are has had will would could' },
        { before: 'in', behind: 'of from by with for on in' },
        { before: 'as', behind: ', . ; ) and or but' },
        {
          before: 'of from to with at for against in',
          behind: 'while because during since until after before despite',
        },
        { before: 'in near', behind: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday last' },
        { before: 'of from to at near in', behind: 'province district town county airport' },
        { before: 'the an', behind: ', . ; )' },
        {
          before: 'the a an',
          behind: `
            of from to by with at for on and or but was were is are has had have said says told who which
          `,
        },
        { before: 'and or but', behind: '. ; )' },
        { before: 'both between', behind: 'and' },
        {
          before: 'President Minister King Queen Premier Chancellor Mr Mrs Ms Dr Gen Col',
          behind: 'told said says has had was were will would who on at',
        },
        { before: 'Mr Mrs Ms Dr Gen Col', behind: ', ; ) and or but' },
        {
          before: `
            northern southern eastern western central northeastern northwestern southeastern
            southwestern
          `,
          behind: ', . ; ) of from to by with at for on in was were is are has had said says told after as',
        },
        { before: 'said says saying', behind: 'would will has had must can could should needs' },
        { before: 'with', behind: 'of from to by with for' },
        {
          before:
            'involving including against asking visiting urging accusing joining attacking among towards',
          behind: 'and or but',
        },
        {
          before: 'the',
          behind: 'in after before during since while where when because until into over',
        },
        {
          before: 'northern southern eastern western northeastern northwestern southeastern southwestern',
          behind: `
            this last where while when fell who which but Monday Tuesday Wednesday Thursday Friday Saturday
            Sunday
          `,
        },
        {
          before: 'of on over with against from about that said opposed condemned by',
          behind: 'role announcement seizure willingness refusal decision move identity proposal',
        },
        { before: 'sees regards considers describes portrays', behind: 'as' },
        { before: 'when whether because until', behind: 'was were is are has had will would' },
      ],
      holePatterns: [
        // `an train`, `a old train`
        '[Aa]n (?=[bcdfgjklmpqrstvwyz]|[BCDFGJKLMNPQRSTVWYZ]\\p{Ll})|[Aa] (?=[aei](?!u))',
        // `by North on Tuesday`, but `in the North on Tuesday`
        '(?<!(?:the|Middle|Far|Near) )(?:North|South|East|West) (?!(?:and|or|of|to|by) )(?=\\p{Ll})',
        // `In Doha, President met`
        `(?<=^|(?:[.,;]|that|and|since|when|with|by|from|left|to|against|if|because|after|before|while|for|told|between|than|under|or|but) )(?:President|(?:Prime )?Minister|King|Premier|Chancellor|Major) (?!of |in |and )(?=\\p{Ll})`,
        '(?:King|Queen|Sheikh|Ayatollah) and (?=\\p{Ll})',
        // `She stressed that is not so`, but `a deal that is new`
        '(?:said|says|saying|added|adding|stressed|noted|insisted|charged|confirmed|announced|reiterated|(?:told|tell) \\p{L}+) that (?:is|was|has|had|will|would|must|can|could|should|did|does|were|are)(?!\\p{L})',
        // `The city of near the border`
        '(?:city|town|village|district|province|region|capital|port) of (?:near|at|on|in|\\p{Lu}\\p{Ll}+day)(?!\\p{L})',
        // `Ministers urged to agree`, but `were urged to agree`
        '(?<!(?:was|were|been|being|be|is|are|and|has|have|had|also|\\p{L}+ly|,) )(?:urged|called on) to(?!\\p{L})',
        '(?:[Ii]n where|of \\((?=\\p{Lu}{2,}\\))|if and (?!when|only)|[Bb]ut (?:said|has|had|is|was|will|would|stressed|added|told|warned|insisted|denied|rejected|acknowledged)|about (?=\\p{Lu}\\p{Ll}+ (?:of|\\p{Lu}))(?<=with about ))',
        // `A New businessman`, `the Lankan army`
        'New (?=\\p{Ll})|(?:Sri|Buenos|Kuala|Addis|Hong|Tel|Los|Las|San|Puerto|Costa|Dalai) (?=\\p{Ll}|,)|(?:de|da|al|el|van|von) (?:said|told|was|has|had|is|arrived|and)(?!\\p{L})|(?:King|Queen|Pope) [IVX]+(?!\\p{L})',
        '(?<!Sri )Lankan?(?!\\p{L})|(?<!Saudi )Arabia(?!\\p{L})|(?<!New )Zealand(?!\\p{L})',
        // `In Doha, has met`
        '(?<=^[^,.!?]*, )(?:had|has|was|will)(?!\\p{L})',
      ],
      attribution:
        'told|(?:explained|noted|reported)(?=[,.])|(?:said|added)(?=[,.]|\\s(?:in|on|at|after|during|that|as|while|by)(?!\\p{L}))',
    },
    mayDouble: 'had that is her so very no ha bye',
  },
};
