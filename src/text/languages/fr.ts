import type { LanguageProfile, Typography } from './profile.ts';

export const FRENCH: LanguageProfile = {
  sentences: {
    /** Imprimerie nationale, Lexique des règles typographiques. */
    abbreviations: {
      leading: `
        M MM Mme Mmes Mlle Mlles Mgr Me Mes Mr Dr Drs Pr Prof Vve Gal Col Cdt Lt St Ste Sts Stes S.M
        S.A.R S.E R.P P Fr av boul bd Bd pl éd Éd dir Dir trad coll Coll cf Cf c.-à-d p.ex Env vs Cass PT Pte Pty
      `,
      numbered: `
        chap Chap fig Fig vol Vol t T p pp n N no No nos N° n° art Art al tél Tél réf Réf env janv
        févr avr juil sept oct nov déc civ crim
      `,
      closing: `
        etc Etc Cie cie S.A S.A.R.L S.N.C.F O.N.U U.E U.S.A R.D.C N.B P.S apr J.-C ibid Ibid suiv sq
        sqq Jr Ltd Bhd Tbk
      `,
    },
    pronouns: `
      il elle ils elles on nous vous je tu ce cet cette ces cela ça le la les un une des mais or
      donc car puis ainsi cependant toutefois pourtant selon après avant dans en quand lorsque si
      son sa ses leur leurs
    `,
    starters: `
      à afin alors au aucun aujourd aussi aux avec beaucoup bien c certains ces chaque chez comme
      comment contre d de depuis derrière désormais dès du durant encore enfin ensuite entre environ
      et ici j jamais jusqu l là lors maintenant malgré même mes mon moins n ne ni non notamment
      notre nos ou où oui outre par parce parfois parmi pas pendant personne peu plus plusieurs pour
      pourquoi près presque puisque qu que quel quelle quelques qui quoi quoique rien s sans sauf
      selon seul seule sous souvent sur tandis tant tel telle tous tout toute toutes très trois trop
      deux vers voici voilà votre vos y
    `,
    speech: `
      dit disait déclare déclarait affirme affirmait demande demandait répond répondait ajoute
      ajoutait lance lançait explique expliquait assure estime souligne
    `,
    thatClause: 'que',
    labels: `
      vitamine groupe classe type bloc bâtiment série plan équipe option lettre point catégorie
      section partie annexe chapitre acte guerre mondiale hépatite terminal zone phase article titre
      numéro niveau tome
    `,
    afterHour: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  },
  lines: {
    unfinished: `
      de du des le les un une et ou à au aux dans par pour sur avec que qui dont chez selon en
    `,
    openers: 'Il Elle Ils Le La Les Un Une Mais',
    sentenceOnly: 'selon dans',
    smallWords: 'de du des le la les l d un une et ou à au aux en dans par pour sur',
    partLabels: 'chapitre',
    referredParts: 'alinéa alinéas chapitre lettre',
    hyphens: {
      frequent: 'le la les de des et que qui dans pour est une un du',
      shortestRest: 3,
      words: `
        rendez-vous peut-être bien-être savoir-faire vis-à-vis porte-parole chef-lieu après-midi
        avant-garde arc-en-ciel plus-value mieux-être laissez-passer sous-sol grand-mère grand-père
        petit-fils petite-fille beau-père belle-mère avant-hier lui-même elle-même week-end
        dix-sept dix-huit dix-neuf quatre-vingts nord-est nord-ouest sud-est sud-ouest franco-allemand
      `,
      leaders: 'ex non mi semi pro anti sous avant après contre vice demi grand petit quasi',
      followers: `
        président présidente ministre premier chef consul amiral heure douzaine finale mesure
        secrétaire directeur titre-officier gouvernement
      `,
      endings: 'elle elles ils vous nous moi toi lui même mêmes',
    },
  },
  checks: {
    amounts: {
      separators: { point: 'either', comma: 'decimals' },
      scales: {
        mille: 1e3,
        million: 1e6,
        millions: 1e6,
        milliard: 1e9,
        milliards: 1e9,
        billion: 1e12,
        billions: 1e12,
        trillion: 1e18,
        trillions: 1e18,
      },
      shortScales: { k: 1e3, M: 1e6, Md: 1e9, Mds: 1e9, Mrd: 1e9 },
      between: 'à et ou',
      halves: 'demi demie moitié',
      scalesBeforeCurrency: 'mille million millions milliard milliards billion billions',
      currencies: {
        IDR: ['roupie', 'roupies'],
        USD: ['dollar', 'dollars'],
        EUR: ['euro', 'euros'],
        GBP: ['livre sterling', 'livres sterling'],
        JPY: ['yen', 'yens'],
        MYR: ['ringgit'],
      },
    },
    numbers: {
      units: [
        {
          words:
            'zéro un|une|premier|première|unième deux trois quatre cinq six sept huit neuf dix|dizaine onze',
          from: 0,
        },
        { words: 'douze|douzaine treize quatorze quinze|quinzaine seize', from: 12 },
        {
          words: 'vingt|vingts|vingtaine trente|trentaine quarante|quarantaine cinquante|cinquantaine',
          from: 20,
          step: 10,
        },
        { words: 'soixante|soixantaine septante huitante|octante nonante', from: 60, step: 10 },
        {
          words: 'deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième',
          from: 2,
        },
        {
          words: 'dixième onzième douzième treizième quatorzième quinzième seizième',
          from: 10,
        },
        { words: 'vingtième trentième quarantième cinquantième soixantième', from: 20, step: 10 },
      ],
      scales: [
        { words: 'cent cents centaine centième', value: 1e2 },
        { words: 'mille millier milliers millième', value: 1e3 },
        { words: 'million millions', value: 1e6 },
        { words: 'milliard milliards', value: 1e9 },
        { words: 'billion billions', value: 1e12 },
      ],
      ambiguous: `
        neuf second seconde dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine
        soixantaine
      `,
      joint: 'et',
      fourTwenties: true,
    },
    units: {
      millimetre: 'millimètres?',
      centimetre: 'centimètres?',
      metre: 'mètres?',
      kilometre: 'kilomètres?',
      inch: 'pouces?',
      foot: 'pieds?',
      yard: 'yards?',
      mile: 'miles?|milles',
      nauticalMile: 'mil(?:e|le)s? (?:nautiques?|marins?)',
      squareMetre: 'mètres? carrés?',
      squareKilometre: 'kilomètres? carrés?',
      squareFoot: 'pieds? carrés?',
      squareMile: 'mil(?:e|le)s? carrés?',
      hectare: 'hectares?',
      acre: 'acres?',
      gram: 'grammes?',
      kilogram: 'kilogrammes?|kilos?',
      quintal: 'quintaux|quintal',
      tonne: 'tonnes?',
      ounce: 'onces?',
      pound: 'livres?',
      litre: 'litres?',
      gallon: 'gallons?',
      barrel: 'barils?',
      celsius: '(?:degrés? )?celsius',
      fahrenheit: '(?:degrés? )?fahrenheit',
      percent: 'pour cent',
      percentagePoint: 'points? de pourcentage',
      second: 'secondes?',
      minute: 'minutes?',
      hour: 'heures?',
      day: 'jours?|journées?',
      week: 'semaines?',
      month: 'mois',
      year: 'an(?:s|nées?)?',
      decade: 'décennies?',
      century: 'siècles?',
      kilometreAnHour: "kilomètres?(?: à l[’']|[ -])heure",
      mileAnHour: "mil(?:e|le)s?(?: à l[’']|[ -])heure",
      knot: 'nœuds?',
    },
    dates: {
      months: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
      monthNames: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
      days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
      daySuffixes: 'er',
      beforeMonth: 'de',
      relativeYears:
        "cette année|l[’']an(?:née)? (?:dernier|dernière|passée?|précédente?|prochaine?)|(?:un an|une année) (?:plus tôt|auparavant)|il y a un an",
    },
    clock: {
      times: [
        /(?<![\d.,:])(?<hour>\d{1,2})[\s\u00a0\u202f]?h(?:eures?\b)?[\s\u00a0\u202f]?(?<minute>\d{2})?(?![\p{L}\d])/giu,
        /(?<![\d.,:])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:]?\d)/gu,
        /(?<!\p{L})(?:minuit|(?<noon>midi))(?!\p{L})/giu,
      ],
    },
    quotations: { speakerInside: true },
    lostNames: {
      capitalised: `
        Afghan Africain Algérien Allemand Américain Anglais Arabe Argentin Asiatique
        Australien Autrichien Belge Brésilien Britannique Canadien Chinois Colombien Coréen
        Cubain Danois Égyptien Espagnol Européen Finlandais Français Grec Hongrois Indien
        Indonésien Irakien Iranien Irlandais Israélien Italien Japonais Jordanien Kurde
        Libanais Libyen Malaisien Marocain Mexicain Néerlandais Nigérian Norvégien
        Pakistanais Palestinien Polonais Portugais Roumain Russe Saoudien Somalien Soudanais
        Suédois Suisse Syrien Tchèque Thaïlandais Tunisien Turc Ukrainien Vietnamien
        Yéménite Africains Allemands Américains Arabes Britanniques Coréens Égyptiens
        Européens Indiens Indonésiens Irakiens Iraniens Israéliens Italiens Kurdes
        Palestiniens Russes Syriens Turcs Allemagne Angleterre Bretagne Grande-Bretagne
        Royaume-Uni États-Unis France Pays-Bas Grèce Égypte Croatie Hongrie Côte Ivoire
        Zélande Nouvelle-Zélande Corée Japon Chine Indonésie Javanais Dieu Seigneur Prophète
        Pape Coran Bible Pâques Noël Ramadan Islam Miséricordieux Clément Nord Sud Est Ouest
        Centre Moyen-Orient Proche-Orient Extrême-Orient Orient Occident Asie Europe Afrique
        Amérique Méditerranée Pacifique Atlantique Terre Lune Soleil Mars Vénus Président
        Premier Première Ministre Ministère Conseil Sécurité Assemblée Nations Unies Union
        État États République Royaume Chambre Sénat Congrès Parlement Cour Tribunal
        Constitution Parti Front Mouvement Banque Fonds Bourse Agence Bureau Office
        Commission Comité Département Institut Université École Académie Hôpital Croix-Rouge
        Croissant-Rouge Palais Maison Blanche Maison-Blanche Mosquée Église Temple
        Cathédrale Musée Stade Coupe Ligue Jeux Olympiques Championnat Organisation
        Confédération Fédération Société Compagnie Groupe Armée Marine Police Garde Force
        Forces Guerre Paix Révolution Convention Traité Accord Protocole Déclaration Charte
        Sommet Loi Code Golfe Mer Océan Détroit Baie Île Îles Mont Montagne Fleuve Lac Bande
        Cisjordanie Ville Province Internet Web Droits Homme Affaires Étrangères Défense
        Intérieur Finances Santé Justice Tigres Nobel Prix Journal Monsieur Madame
      `,
      here: 'ici',
      holes: [
        {
          before: 'de du des à au aux par avec entre chez vers dans sur',
          behind: ', . ; ) et ou mais est sont était étaient ont avait dit',
        },
        { before: 'contre pour', behind: 'et ou mais est sont était étaient ont avait dit' },
        { before: 'du des au aux', behind: 'de du des à au aux par avec pour en dans sur' },
        { before: 'de à', behind: 'avec dans' },
        {
          before: 'en dans sur chez vers',
          behind: 'par avec pour dans sur lundi mardi mercredi jeudi vendredi samedi dimanche',
        },
        {
          before: 'du des au aux dans chez vers',
          behind: 'tandis parce après avant depuis pendant',
        },
        { before: 'le la les', behind: ', . ; ) de du des à au aux par avec pour et ou mais' },
        { before: 'et ou mais', behind: '. ; )' },
        { before: 'entre', behind: 'et' },
        { before: 'M[.] Mme Mgr', behind: 'a est sont était avait et ou mais qui dit' },
        { before: 'que quand lorsque', behind: 'a est était avait ont' },
      ],
      // `la mort d’ a été`
      holePatterns: ["(?:l|d|qu)[’'](?=[\\s,.])"],
      attribution:
        '(?:a |ont )?(?:dit|déclaré|affirmé|ajouté|annoncé|indiqué|expliqué|estimé|souligné)(?=\\.)',
    },
    mayDouble: 'nous vous non oui très si faites ha',
  },
};

/** Imprimerie nationale, Lexique des règles typographiques. */
export const FRENCH_TYPOGRAPHY: Typography = {
  quotes: ['«', '»'],
  spaced: ':',
  narrowlySpaced: ';!?',
  apostrophe: '’',
};
