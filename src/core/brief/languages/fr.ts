import { all, forms, list, rx, set, table } from './data.ts';
import type { Language } from './language.ts';

const PANEL =
  'panélistes?|panellistes?|intervenant(?:e|s|es)?|conférenci(?:er|ère|ers|ères)|expert(?:e|s|es)?|présentations?|exposés?|communications?|témoins?';
const MEETING =
  '(?:réunion|table ronde|débat|dialogue|discussion|séance|session|rencontre|colloque|conférence|atelier|séminaire|panel|audition|échange|forum|manifestation|événement|évènement)';

/** French. */
export const fr: Language = {
  code: 'fr',
  functionWords: set(
    'le les des du et est sur avec dans par pour au aux une qui que ce cette ces sera seront ou en la de à l d qu sont leur leurs ont été entre chaque afin ainsi quel quelle quels quelles comment ne pas nous plus faut il elle ils mais donc où dont',
  ),
  doubleEndings:
    /\((?:s|es|e)\)|[·.•](?:e|es|ne|rice|trice|euse)s?(?:[·.•]s)?(?!\p{L})|\/-?(?:e|trice|rice)(?!\p{L})/giu,
  headings: {
    document:
      list(`note de cadrage, note conceptuelle, note de réflexion, note d'information, note d'orientation, note d'intention,
      note de présentation, note de synthèse, document de réflexion, document de cadrage, document d'information, note de concept, note verbale,
      aide-mémoire, ordre du jour, ordre du jour annoté, termes de référence, fiche d'information, note explicative, argumentaire,
      appel à contribution, dossier de séance, note d'organisation, concept note, note de contexte, note, français, version française, texte français`),
    title: list(
      "manifestation, événement, évènement, activité, titre, intitulé, titre de la réunion, titre de l'événement, titre de la manifestation, intitulé de la séance, objet, sujet",
    ),
    theme: list('thème, thèmes, thématique, thème général, thème retenu, thème central, sous le thème'),
    date: list('date, dates, quand, jour, journée'),
    time: list('heure, heures, horaire, horaires, heures de la séance'),
    start: list("début, heure de début, heure d'ouverture, commence à, heure du début"),
    end: list('fin, heure de fin, heure de clôture, se termine à, clôture à'),
    duration: list('durée, durée totale, durée de la séance'),
    venue: list('lieu, lieux, où, endroit, salle, adresse, lieu de la réunion, emplacement'),
    asOf: list(
      'version, version du, date de la version, date de version, date de mise à jour, date de diffusion, état au, situation au, mise à jour, mis à jour, mise à jour le, mis à jour le, dernière mise à jour, à la date du',
    ),
    limits:
      list(`temps de parole, durée des interventions, limite de temps, limites de temps, durée maximale des interventions,
      temps imparti, temps alloué, limitation du temps de parole, durée des déclarations, temps par orateur, temps par intervention, limite par orateur`),
    mandate: list(
      'mandat, mandats, base légale, base juridique, fondement juridique, fondement, texte de référence, textes portant autorisation, base réglementaire, saisine',
    ),
    background:
      list(`à propos, à propos de l'événement, rappel des faits, contexte, rappel, historique, généralités, informations générales, renseignements généraux, cadre général, présentation générale,
      introduction au thème, contexte général, mise en contexte, antécédents, présentation du thème, description, présentation, cadre, éléments de contexte, situation, constat, état des lieux`),
    rationale: list(
      'pourquoi, justification, raison d être, argumentaire, exposé des motifs, problématique, motivation, enjeux, pourquoi cette réunion',
    ),
    objectives: list(
      `objectif, objectifs, but, buts, finalité, finalités, visée, objet de la réunion, objet de la séance, objet du débat, objet de l'audition, objet de la table ronde, propos, ambition, ambitions, portée`,
    ),
    questions:
      list(`question, questions, questions clés, questions clefs, questions directrices, questions à examiner, questions à débattre, questions à aborder,
      points à débattre, points à examiner, points de discussion, sujets à débattre, sujets de discussion, questions pour le débat, questions à traiter, pistes de réflexion, axes de réflexion, pistes de discussion, questions indicatives, interrogations, thèmes de discussion`),
    components: list(
      'composante, composantes, éléments, éléments clés, éléments constitutifs, piliers, volets, axes, axes prioritaires, éléments essentiels',
    ),
    outcomes:
      list(`résultat, résultats, résultats attendus, résultats escomptés, résultat attendu, résultats visés, produits attendus, retombées,
      retombées attendues, issue, effets attendus, livrables, conclusions attendues, suites attendues, suites à donner, suites, suivi, réalisations escomptées, résultats prévus, bénéfices attendus`),
    documents:
      list(`document, documents, documentation, documents de référence, documents de base, documents d'information, documents de travail, documents de séance, documents utiles, pièces jointes,
      références, textes de référence, bibliographie, lectures, lectures complémentaires, lectures recommandées, sources, ressources, pour aller plus loin, liste des documents, documents pertinents, documentation de référence, documents préparatoires`),
    format:
      list(`format, modalités, modalité, modalités de participation, déroulement, déroulé, organisation, organisation des travaux, organisation du débat, organisation de la séance, méthode de travail, méthodes de travail,
      conduite des débats, règles, règles du débat, liste des orateurs, liste des orateurs et oratrices, participation, procédure, structure, forme, déroulement des travaux, déroulement de la séance, conduite des travaux, règles de prise de parole, prise de parole, prises de parole, inscription sur la liste, principes d'organisation, mode opératoire`),
    programme: list(
      'programme, programme provisoire, programme de travail, programme prévisionnel, ordre de passage, participants, participantes, participant, calendrier, emploi du temps, horaire détaillé, intervenants et intervenantes du jour, composition',
    ),
    chair:
      list(`président, présidente, présidents, présidentes, présidence, coprésident, coprésidente, coprésidents, coprésidentes, co-président, co-présidente, co-présidents, co-présidentes, coprésidence, co-présidence,
      présidé par, présidée par, présidence de séance, président de séance, présidente de séance, sous la présidence de, coprésidé par, coprésidée par, présidence assurée par`),
    opening:
      list(`ouverture, allocution, allocutions, allocution d'ouverture, allocutions d'ouverture, allocution liminaire, allocutions liminaires, déclaration liminaire, déclarations liminaires, déclaration d'ouverture, déclarations d'ouverture,
      discours d'ouverture, discours, mot d'ouverture, mots d'ouverture, mot de bienvenue, mots de bienvenue, allocution de bienvenue, allocutions de bienvenue, propos liminaires, propos liminaire, propos introductifs, propos introductif, remarques liminaires, remarques introductives, observations liminaires,
      introduction, introductions, discours liminaire, discours principal, exposé liminaire, exposé introductif, conférence inaugurale, conférence introductive, conférencier principal, conférencière principale, orateur principal, oratrice principale, intervention liminaire, interventions liminaires, intervention d'ouverture, orateurs principaux, orateur d'ouverture, leçon inaugurale, accueil, mot d'accueil, ouvert par, ouverte par, cérémonie d'ouverture, discours de bienvenue, message d'ouverture, bienvenue, grand témoin, séance d'ouverture`),
    moderator:
      list(`modérateur, modératrice, modérateurs, modératrices, modération, comodérateur, comodératrice, comodérateurs, comodératrices, comodération, co-modérateur, co-modératrice, co-modérateurs, co-modératrices, co-modération, animateur, animatrice, animateurs, animatrices, animation, animé par, animée par,
      modéré par, modérée par, facilitateur, facilitatrice, facilitateurs, facilitation, facilité par, facilitée par, meneur de débat, meneuse de débat, meneur du débat, animation des débats, animation du débat, débat animé par, discussion animée par, co-animé par, co-animée par, coanimation, coanimé par, coanimée par, co-animation, dirigé par`),
    panellists:
      list(`qui prendra la parole, qui interviendra, prendront la parole, interviendront, ont confirmé leur participation, ont confirmé leur présence, avec les interventions de, participeront, commentaires, réactions, grand oral, avec, table ronde avec, avec la participation de, en présence de, panéliste, panélistes, panelliste, panellistes, intervenant, intervenante, intervenants, intervenantes, orateur, oratrice, orateurs, oratrices, conférencier, conférencière, conférenciers, conférencières, présentations,
      exposés, exposé, communications, experts, expertes, expert, experte, discutant, discutante, discutants, discutantes, personnes-ressources, personnes ressources, personne-ressource, personne ressource, membres de la table ronde, membres du panel, panel, témoins, témoin, personnes auditionnées, personnalités auditionnées, personnes entendues, participants à la table ronde,
      participantes à la table ronde, invités, invitées, composition du panel, contributeurs, contributrices, contributions, présentation des panélistes, groupe d'experts, débatteurs, débatteuses, rapporteurs, interventions des panélistes, spécialistes, table ronde`),
    floor:
      list(`tours de parole, nombre de tours, nombre de séries, nombre de tours de parole, séries de questions, séries d'échanges, débat interactif, dialogue interactif, discussion interactive, débat, débats, débat général, débat avec la salle, débat ouvert, discussion, discussions, discussion générale, échange, échanges, échanges avec la salle, échange avec la salle, échange avec le public, échanges avec le public, échange de vues,
      questions et réponses, questions-réponses, questions réponses, questions/réponses, séance de questions, questions et observations, questions et commentaires, observations et questions, commentaires et questions, questions de la salle, questions du public, interventions de la salle, interventions du public, parole à la salle, parole au public,
      tour de parole, tour de questions, tours de questions, série de questions, série d'échanges, série d'interventions, interventions des délégations, observations de la salle, questions des députés, questions des membres, dialogue avec la salle, discussion plénière`),
    closing: list(
      `vice-présidence, vice-président, vice-présidente, vice-présidents, vice-présidentes, clôture, conclusion, conclusions, conclusion générale, observations finales, remarques finales, remarques de conclusion, mot de clôture, mots de clôture, allocution de clôture, allocutions de clôture, discours de clôture, synthèse, synthèse des débats, réponses, réponse, réponses des panélistes, déclaration finale, déclarations finales, propos conclusifs, mot de la fin, rapporteur, rapporteure, secrétaire, secrétariat, levée de la séance, observations de conclusion, propos de clôture, remerciements, déclarations de clôture`,
    ),
    other:
      list(`contact, contacts, personne à contacter, personnes à contacter, personne de contact, inscription, inscriptions, accessibilité, interprétation, webdiffusion, diffusion, langues, langue, langues de travail, logistique, presse, médias, annexe, annexes, notices biographiques, biographies, biographie, informations pratiques, renseignements pratiques,
      organisateur, organisateurs, organisatrice, organisé par, organisée par, coorganisateurs, co-organisateurs, partenaires, pause, pause café, pause-café, pause déjeuner, vidéo, projection, déjeuner, remarque, remarques, nota bene, notes, note de bas de page, renseignements, cocktail, photo de groupe, photo de famille, documents à fournir`),
  },
  headingFillers: set(
    `le la les l de des du d et pour par à au aux en sur dans ce cette ces son sa ses leur avec principal principale principaux principales clé clés clef clefs directrice directrices possible possibles proposé proposée proposés proposées attendu attendue attendus attendues escompté
    escomptés escomptées initial initiale initiales liste nom noms vos votre projet final finale général générale généraux générales bref brève court haut niveau thématique thématiques annuel annuelle interactif interactive réunion séance session   dialogue  débat débats discussion discussions table ronde colloque conférence panel audition rencontre atelier séminaire forum journée
    invité invités invitée invitées premier première premiers premières deuxième second seconde troisième quatrième cinquième partie segment série volet groupe bloc observations remarques allocution allocutions déclaration déclarations intervention interventions spécifique spécifiques général spécifiques précis transversales pertinents pertinente pertinentes complémentaires communs examiner examinées aborder abordées débattre débattues traiter traitées soulevées
    poser posées prévu prévue prévus prévues provisoire provisoires indicative indicatives suggérées visés visé une un qui sont seront nos notre délégations public salle travail travaux panélistes intervenants matière sujet confirmés pressentis publique public ronde tables rondes`,
  ),
  weakHeadings: set(
    'manifestation événement évènement activité interviendront réactions commentaires thématique objet sujet panel expert experte débat débats discussion discussions présentation table ronde échange échanges note cadre situation enjeux témoin accueil discours',
  ),
  proseHeadings: set('introduction'),
  headingOf: set('de du des d pour sur concernant relatifs relatives'),
  sentenceStarters: set(
    'le la les l ce cette ces il elle en dans depuis selon afin pour à au un une chaque après lors suite alors si conformément bien face malgré on plusieurs',
  ),
  verbs: set(
    'est sont était étaient sera seront a ont avait aura auront peut peuvent doit doivent fut vise visent permet permettra permettront fait font prend prennent souhaite invite invitera été demeure reste constitue agit devra devront doit excéder dépasser dépasseront durera dureront pourra pourront compte offre prie porte porteront aurait serait disposent dispose disposera disposeront prendront prendra répondent répondront limitée',
  ),
  leadsToPerson: set('par de'),
  joiners: set(
    'de du des d la le les l à au aux et en pour par sur avec dans ou un une leur leurs sa son ses que qui & chez entre sous vers',
  ),

  numbers:
    table(`un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16,
    dix-sept 17, dix-huit 18, dix-neuf 19, vingt 20, vingt-cinq 25, trente 30, quarante 40, quarante-cinq 45, cinquante 50, soixante 60, soixante-dix 70, soixante-quinze 75, quatre-vingt 80, quatre-vingts 80, quatre-vingt-dix 90,
    septante 70, huitante 80, octante 80, nonante 90`),
  ordinals:
    table(`premier 1, première 1, premiers 1, premières 1, deuxième 2, deuxièmes 2, second 2, seconde 2, seconds 2, secondes 2, troisième 3, troisièmes 3, quatrième 4, quatrièmes 4, cinquième 5, cinquièmes 5, sixième 6, septième 7, huitième 8,
    1er 1, 1re 1, 1ère 1, 2e 2, 2ème 2, 2nd 2, 2nde 2, 3e 3, 3ème 3, 4e 4, 4ème 4, 5e 5, 5ème 5`),
  months:
    table(`janvier 1, février 2, mars 3, avril 4, mai 5, juin 6, juillet 7, août 8, septembre 9, octobre 10, novembre 11, décembre 12,
    janv 1, févr 2, avr 4, juil 7, sept 9, oct 10, nov 11, déc 12`),
  weekdays: table(
    'lundi 1, mardi 2, mercredi 3, jeudi 4, vendredi 5, samedi 6, dimanche 7, lun 1, mar 2, mer 3, jeu 4, ven 5, sam 6, dim 7',
  ),
  units: {
    minute: ['minutes', 'minute', 'mins', 'min', 'mn'],
    second: ['secondes', 'seconde', 'secs', 'sec', 's'],
    half: 'et\\s+demie?',
    and: 'et',
  },
  dateWords: {
    suffixes: ['ers?', 're', 'ere', 'eme', 'e'],
    before: ['le', 'les', 'du'],
    between: ['au', 'et', 'a', "jusqu'au"],
    of: ['de'],
  },
  time: {
    am: /^(?:du matin|a\.\s?m\.|a\.?m(?![\p{L}\p{M}\p{N}])\.?)/iu,
    pm: /^(?:de l'apres-midi|du soir|p\.\s?m\.|p\.?m(?![\p{L}\p{M}\p{N}])\.?)/iu,
    noon: ['midi'],
    midnight: ['minuit'],
    until: ['a', 'au', "jusqu'a", 'jusque', 'et', "et jusqu'a"],
    hours: ['heures', 'heure', 'hrs'],
    at: ['a', 'de', 'des', 'vers', 'a partir de', 'entre', 'des'],
  },
  asOf: rx(
    "(?:\\b(?:version(?: du| en date du| révisée(?: du)?)?|(?:dernière )?mis(?:e)? à jour(?: le| du)?|(?:projet|texte|document) (?:du|au)|état(?: au)?|situation au|à la date du|en date du|daté(?:e)? du|date d'établissement|établi(?:e)? le|publié(?:e)? le|diffusé(?:e)? le|actualisé(?:e)? (?:le|au)|rév\\.?(?: du)?|arrêté(?:e)? au)|\\(\\s*(?:au|du))[\\s:,(]*$",
  ),
  willBeHeld: rx(
    `\\b(?:se tiendra|se tient|aura lieu|a lieu|aura(?:ont)? lieu|se déroulera|se réunira|est prévue?|sera organisée?|sera tenue?|sera convoquée?|débutera|commencera|s'ouvrira|sera ouverte?|est fixée?|est programmée?|se tiendront)\\b`,
  ),

  honorifics: forms(
    `M MM Mme Mmes Mlle Mlles Dr Dre Drs Pr Pre Prof Profs Me Mes Mgr SE SEM SEMme SEMM LLEE Amb Ing Gén Gal Col Cdt Lt Cap Hon SAR SA SAS SM Mr Monsieur Madame Mademoiselle Messieurs Mesdames
    MME MLLE DR PR PROF MGR HE HEM Cheikh Cheikha Sr Fr Abbé Maître`,
  ),
  ownHonorifics: forms('Me Fr Lt Cap Pre'),
  pluralHonorifics: forms('MM Mmes Mlles Drs Profs Messieurs Mesdames'),
  officeHonorifics: forms(
    'Ambassadeur Ambassadrice Professeur Professeure Juge Sénateur Sénatrice Général Générale Colonel Colonelle Capitaine Commandant Commandante Docteur Docteure Père Sœur Soeur Frère Cardinal Prince Princesse Honorable Imam Rabbin Pasteur Pasteure Ingénieur Ingénieure Évêque Archevêque Commissaire',
  ),
  honorificPhrases: [
    'Son Excellence',
    'Sa Majesté',
    'Son Altesse',
    'Son Altesse Royale',
    'Leurs Excellences',
    'Sa Sainteté',
    'Son Éminence',
  ],
  articles: set('le la les l'),
  particles: set(
    "de du des d d' la le les van von der den ter ten bin ben ibn el al ould mint ag st saint sainte y da do dos di del della dit dite",
  ),
  fromWords: set('de du des d'),
  nameSuffixes: set('fils père jr jr. ii iii iv'),
  offices: set(
    `président présidente vice-président vice-présidente coprésident coprésidente ministre vice-ministre premier première directeur directrice directeur-général directrice-générale sous-directeur sous-directrice secrétaire sous-secrétaire secrétaire-général adjoint adjointe chef cheffe responsable membre
    représentant représentante représentants permanent permanente rapporteur rapporteure rapporteuse expert experte experts expertes indépendant indépendante professeur professeure professeurs maître maîtresse enseignant enseignante enseignant-chercheur chercheur chercheuse chercheure doctorant doctorante docteur ingénieur ingénieure commissaire haut-commissaire haute-commissaire haut haute conseiller conseillère attaché attachée chargé chargée
    coordonnateur coordonnatrice coordinateur coordinatrice coordonnateurs administrateur administratrice gestionnaire fondateur fondatrice cofondateur cofondatrice rédacteur rédactrice journaliste avocat avocate juge magistrat magistrate procureur procureure greffier greffière doyen doyenne recteur rectrice chancelier chancelière maire mairesse gouverneur gouverneure sénateur sénatrice député députée députés parlementaire porte-parole
    consultant consultante analyste économiste ancien ancienne anciens intérimaire émérite honoraire principal principale envoyé envoyée consul consule consul-général ambassadeur ambassadrice ambassadeurs délégué déléguée délégués médecin chirurgien chirurgienne infirmier infirmière sage-femme étudiant étudiante militant militante défenseur défenseure défenseuse trésorier trésorière associé associée avocat-conseil
    maraîcher maraîchère agriculteur agricultrice éleveur éleveuse pêcheur pêcheuse écrivain écrivaine auteur autrice auteure présentateur présentatrice animateur animatrice réalisateur réalisatrice inspecteur inspectrice contrôleur contrôleuse médiateur médiatrice ombudsman modérateur modératrice spécialiste historien historienne géographe géologue biologiste hydrologue agronome écologue météorologue sociologue juriste anthropologue
    bibliothécaire archiviste architecte urbaniste conservateur conservatrice curateur correspondant correspondante éditeur éditrice entrepreneur entrepreneuse artisan artisane pdg président-directeur dirigeant dirigeante cadre agent agente officier officière lieutenant-gouverneur préfet préfète sous-préfet échevin échevine conseiller-maître maîtresse-assistante vétérinaire psychologue pédiatre épidémiologiste statisticien statisticienne technicien technicienne pilote capitaine lauréat lauréate directeurs directrices co-directeur co-directrice codirecteur codirectrice garde sous-secrétaire-général`,
  ),
  organizations: set(
    `université institut institution ministère département centre conseil bureau organisation fondation mission banque agence association comité commission collège école académie laboratoire union fédération réseau programme programmes fonds hôpital entreprise société cour tribunal parlement assemblée secrétariat ambassade délégation
    autorité alliance coalition observatoire musée bibliothèque service direction faculté forum initiative syndicat coopérative mairie région commune haut-commissariat commissariat cabinet groupe chambre sénat fédéral confédération ong maison observatoires ligue mouvement collectif chaire`,
  ),
  placeholder: rx(
    `^[\\s([*]*(?:(?:à|a) (?:confirmer|préciser|déterminer|désigner|communiquer|annoncer|définir|compléter|fixer|venir|identifier|nommer|élire)(?: (?:ultérieurement|par la suite|prochainement))?|(?:sera|seront) (?:précisée?s?|communiquée?s?|annoncée?s?|désignée?s?|confirmée?s?)(?: (?:ultérieurement|prochainement))?|en (?:attente|cours)(?: de (?:confirmation|désignation))?|non (?:confirmée?s?|encore confirmée?s?|disponible|connue?|communiquée?|précisée?)|pas encore (?:connue?|désignée?|confirmée?|fixée?)|sous réserve(?: de confirmation)?|néant|sans objet|s\\. ?o\\.?|aucune?|vacante?|n\\.? ?n\\.?|n\\/?[ad]|nom|tb[acd]|x{3,}|[-–—_.…?\\s]*)[\\s)\\]*.]*$`,
  ),
  openEnd: rx(
    `(?<=\\s|^)(?:à|a) (?:confirmer|préciser|déterminer|désigner|communiquer|annoncer|définir|fixer|venir)(?: (?:ultérieurement|prochainement))?[\\s)\\].]*$|\\b(?:reste à (?:préciser|confirmer|déterminer)|en attente de confirmation|non (?:encore )?confirmée?s?|tb[acd])[\\s)\\].]*$`,
  ),
  personRemark: rx(
    `^(?:(?:par|en|via|à) (?:message )?(?:vidéo|visioconférence|vidéoconférence|visio|ligne|distance|distanciel|présentiel|zoom)\\b.*|message vidéo|vidéo|visioconférence|vidéoconférence|à distance|en ligne|confirmée?|invitée?|pressentie?|(?:à|a) confirmer|sous réserve(?: de confirmation)?|non confirmée?|présence confirmée|participation confirmée|en attente(?: de confirmation)?|(?:elle|il|iel)\\s*\\/.*|préenregistrée?|enregistrée?)$`,
  ),
  personLead: rx(
    `^(?:(?:message|allocution|déclaration|intervention|discours)(?: (?:par )?vidéo| enregistrée?| préenregistrée?)?|vidéo)\\s*(?:(?:de la part d[eu]|prononcée? par|par|de|du)\\b|d'|:|–|-)\\s*:?\\s*|^[“"«][^”"»]{2,200}[”"»],?\\s*(?:(?:par|avec)\\b|:|–|-)\\s*`,
  ),
  roleWords: {
    ...all(
      'président de séance, présidente de séance, président de la séance, présidente de la séance, coprésident de la séance, coprésidente de la séance, présidence',
      'chair' as const,
    ),
    ...all(
      'modérateur, modératrice, comodérateur, comodératrice, co-modérateur, co-modératrice, modération, facilitateur, facilitatrice, modérateur de la séance, modératrice de la séance, animateur du débat, animatrice du débat, modérateur du débat, modératrice du débat',
      'moderator' as const,
    ),
    ...all(
      "allocution d'ouverture, discours d'ouverture, orateur principal, oratrice principale, mot de bienvenue, déclaration liminaire, ouverture, conférencier principal, conférencière principale",
      'opening' as const,
    ),
    ...all(
      'panéliste, intervenant, intervenante, orateur, oratrice, conférencier, conférencière, discutant, discutante',
      'panellists' as const,
    ),
  },
  personEnd: rx(
    `\\s+et\\s+(?:sera|animée?|modérée?|présidée?|ouverte?|introduite?)\\b|,\\s+(?:et\\s+)?(?:animée?|modérée?|présidée?|ouverte?|introduite?|qui|puis|avec|suivie?)\\b|\\s+(?:qui|ainsi que|prononcera|sera|présidera|animera|ouvrira)\\s`,
  ),
  listLead: rx('^(?:les (?:personnes|experts|panélistes) suivante?s\\s*:?\\s*|et\\s+)'),
  roleBehind: [
    ['chair', rx('(?<=[\\p{L}\\p{M})]),?\\s(?:qui\\s)?(?:(?:co)?présidera|(?:co)?préside|assurera la présidence)\\b')],
    [
      'moderator',
      rx(
        '(?<=[\\p{L}\\p{M})]),?\\s(?:qui\\s)?(?:animera|anime|modérera|modère|dirigera les débats|assurera la (?:modération|animation))\\b',
      ),
    ],
    [
      'opening',
      rx(
        "(?<=[\\p{L}\\p{M})]),?\\s(?:qui\\s)?(?:ouvrira|prononcera (?:l'allocution|le discours|la déclaration|une allocution|le mot) (?:d'ouverture|liminaire|de bienvenue|inaugurale?)|introduira)\\b",
      ),
    ],
  ],
  roleInProse: [
    [
      'chair',
      rx(
        '\\b(?:coprésidée?s?|co-présidée?s?|présidée?s?)(?: conjointement)? par\\s+|\\bsous la (?:co)?présidence (?:conjointe )?de\\s+|\\bprésidence (?:sera |est )?assurée par\\s+',
      ),
    ],
    [
      'moderator',
      rx(
        '\\b(?:co-?)?(?:animée?s?|modérée?s?|facilitée?s?)(?: conjointement)? par\\s+|\\b(?:modération|animation)(?: (?:des débats|du débat|de la (?:séance|table ronde|discussion)))? (?:sera |est )?(?:assurée|confiée) (?:par|à)\\s+|\\bdébats? (?:sera |seront )?(?:dirigée?s?|menée?s?|conduite?s?) par\\s+',
      ),
    ],
    [
      'opening',
      rx(
        `\\b(?:allocutions?|déclarations?|discours|propos|mots?|remarques|interventions?) (?:d'ouverture|liminaires?|de bienvenue|d'accueil|introductif|introductifs|introductives)\\s*(?:(?:sera|seront|est|sont) )?(?:prononcée?s?|faite?s?|présentée?s?|tenue?s?)?\\s*par\\s+|\\b(?:ouverte?|introduite?)s? par\\s+|\\bconférence inaugurale (?:sera )?(?:prononcée|donnée) par\\s+`,
      ),
    ],
    [
      'panellists',
      rx(
        `\\b(?:panélistes|intervenants|intervenantes|orateurs|conférenciers|expertes?|experts)(?:\\s+(?:seront|sont|invités sont))\\s*:?\\s+|\\b(?:panel|table ronde|groupe d'experts)\\s+(?:est composée? de|sera composée? de|réunira|réunit|comprend|comprendra|rassemble|rassemblera)\\s*:?\\s+|\\bavec la participation de\\s*:?\\s+|\\b(?:interviendront|prendront la parole)\\s*:\\s+`,
      ),
    ],
  ],

  eventWords: set(
    `discussion débat débats table panel réunion séance session table-ronde colloque forum séminaire atelier audition conférence symposium consultation dialogue lancement événement évènement sommet entretien webinaire consultations commémoration célébration rencontre rencontres assises échange journée café-débat délibération congrès`,
  ),
  weakEventWords: set('session séance réunion table'),
  sittingLine: rx(
    `^(?=.{1,120}$)(?:(?:la )?(?:\\d{1,3}\\s?(?:e|ère|ème|er|re|è)|[\\p{L}-]{1,14}(?:ième|unième)|première|seconde|vingtième)\\s+(?:session|séance|réunion|sitting|législature)(?:\\s+(?:ordinaire|extraordinaire|annuelle|plénière|extraordinaire))?\\b.*|session (?:ordinaire|extraordinaire|de fond|annuelle|parlementaire)\\b.*|point \\d{1,3}\\b.*|points? (?:de l'|à l')ordre du jour\\b.*|(?:[\\p{L}\\x27’]{1,20}\\s){1,7}[-–—,]?\\s?\\d{1,3}\\s?e\\s+session.*)$`,
  ),
  organizerLine: rx(
    `^\\(?(?:(?:conjointement |co-?)?(?:organisée?|accueillie?|convoquée?|parrainée?|présentée?)\\b|en (?:coopération|collaboration|partenariat|association) avec\\b|avec (?:le soutien|l'appui) d)`,
  ),
  themeIntro: rx(
    `(?<![\\p{L}])(?:sous|sur|autour du|consacrée? au|ayant pour|avec pour) (?:le )?thème(?: général| central)?(?: suivant)?(?: de)?\\b\\s*:?\\s*`,
  ),
  themeInProse: rx(
    `\\b(?:le )?thème (?:de|du|d'|retenu|choisi)[^.“"«]{0,80}\\b(?:est|sera)\\s*:?\\s*(?:intitulé\\s*)?(?=["“«„])|\\bsous le thème\\s*:?\\s*(?=["“«„])`,
  ),
  rooms: set(
    'salle salon amphithéâtre amphi auditorium auditoire hémicycle chambre théâtre pavillon galerie aula grande-salle bibliothèque rotonde',
  ),
  places: set(
    'palais bâtiment immeuble centre campus maison siège université institut hôtel bibliothèque musée ville hôtel-de-ville tour château école collège étage parlement mairie cité espace complexe porte assemblée sénat faculté',
  ),
  notPlace: rx(
    `\\b(?:webdiffus\\p{L}*|diffusée?|retransmi\\p{L}*|en direct|https?:|www\\.|courriel|e-?mail|tél\\.?|téléphone|inscription|s'inscrire|avenue|boulevard|rue|b\\.?p\\.? \\d|hybride|interprétation|chemin|quai|place d\\p{L}{1,2}|\\d+(?:\\s?(?:bis|ter))?,?\\s+(?:place|allée|cours|impasse|square|passage))|@`,
  ),
  placeEdges:
    /^(?:[\s,;:.@•·–—/|()-]|(?:dans|en|à|au|aux|de|à partir de|et|le|jusqu'à|du|lieu|la|les|l['’]|Dans|heures?)\s*(?<=['’\s])(?=\S))+|[\s,;:.@•·–—/|(-]+$|\s+(?:de|le|à|dans|en|et|du|dès|au)$/gu,
  placeInProse: rx(
    "\\b(?:dans|à|en|au)\\s+(?:(?:la|le|l')\\s*)?(?=[\\p{L}\\d])((?:(?:grande|petite)\\s)?(?:salle|salon|amphithéâtre|amphi|auditorium|hémicycle|chambre|hall|pavillon|rotonde)\\b.{1,160})$",
  ),
  mandateIntro: rx(
    `^\\(?(?:(?:organisée?|tenue?|convoquée?|demandée?|prescrite?|prévue?)\\s+)?(?:conformément (?:à|aux?)|en application (?:de|du|des)|en vertu (?:de|du|des)|au titre (?:de|du)|en exécution (?:de|du)|(?:comme )?suite (?:à|au)|par|en réponse (?:à|au)|comme demandée? (?:dans|par)|à la demande (?:de|du)|sur la base (?:de|du)|prévue? (?:par|à)|dans le cadre (?:de|du)|d')(?<=[\\s’\\x27]|(?=\\s))\\s*(?=.{0,200}\\b(?:résolution|décision|motion|loi|article|règlement|mandat|arrêté|décret|ordonnance|déclaration|statut|charte|demande|délibération)s?\\b)(?:(?:la|le|les|sa|son)\\s+|l')?`,
  ),
  mandateInProse: rx(
    `\\b(?:conformément (?:à|aux?)|en application (?:de|du|des)|en vertu (?:de|du|des)|en exécution (?:de|du)|(?:comme )?suite à|prévue? (?:par|à|dans)|demandée? (?:par|dans|à)|prescrite? par|au titre (?:de|du)|sur le fondement (?:de|du)|convoquée? par|décidée? par)\\s+(?:(?:la|le|les|sa|son)\\s+|l')?`,
  ),
  decision: rx(
    `(?<![\\p{L}\\p{N}])(?:résolutions?|décisions?|motions?|lois?|délibérations?|arrêtés?|décrets?|ordonnances?|déclarations?|recommandations?|règlements?)\\s+(?:n[o°º]s?\\.?\\s*)?[A-Z]{0,6}[\\d/][\\p{L}\\d/.-]*\\d[\\p{L}\\d/]*(?:\\s+et\\s+\\d[\\p{L}\\d/]*)?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])articles?\\s+\\d[\\p{L}\\d.-]*`,
  ),
  decisionBody: rx(
    `^\\s+(?:du|de la|de l'|des)\\s*(?=\\p{L})[^,;.()\\d]{2,110}?(?=\\s+(?:adopt|relati|sur|en date|concern|portant|intitul|du\\s+\\d|de\\s+\\d|qui|que|par|visant|dans|pour|et|sera|est|a|se)|\\s*[,;.()]|\\s*$)`,
  ),
  and: rx('[;,]?\\s+et$'),
  andWords: ['et', '&', 'ainsi que'],

  topicLabel: rx(
    `^(?:sujets?|thèmes?|titre|intitulé|présentation|communication|exposé|sur|intervention|objet|parlera d[eu]|traitera d[eu])(?:\\s+(?:\\d{1,2}|[ivx]{1,4}))?\\s*[:–—]\\s*`,
  ),
  topicIntro: rx(
    `(?:^|[,;:–—-]?\\s+)(?:(?:qui )?(?:parlera|interviendra|traitera|présentera|s'exprimera|portera)\\s+)?(?:sur|de|à propos de)(?:\\s+le\\s+(?:sujet|thème)(?:\\s+(?:de|suivant))?)?$`,
  ),
  topicLead: rx('^(?:sur|à propos de)\\s+'),
  topicBehind: [
    rx('[,;:.–—-]\\s*(?:sujet|thème|titre|intitulé)\\s*:\\s*(.{2,})$'),
    rx(`[,;–—]\\s+(?:qui )?(?:(?:parlera|interviendra|s'exprimera)\\s+(?:sur|de)|traitera d[eu]s?|sur)\\s+(\\S.{3,})$`),
  ],
  listIntro: [
    ['questions', rx('\\b(?:questions?|interrogations?|points suivants|points ci-après)\\b')],
    ['documents', rx('\\b(?:documents?|rapports?|références?|lectures?|textes)\\b.{0,60}$')],
    ['components', rx('\\b(?:composantes?|éléments|piliers|volets|axes)\\b')],
    ['objectives', rx('\\b(?:objectifs?|buts?|vise(?:nt)?|finalités?|entend|a pour objet)\\b')],
    ['outcomes', rx('\\b(?:résultats?|permettra|permettront|permettre|devrait|attendus?|attendues?|issue|aboutir)\\b')],
  ],

  slotWords: list(
    'segment, segments, partie, parties, groupe, groupes, bloc, blocs, volet, volets, temps, panel, panels, moitié, session, sessions, séquence, séquences, série, créneau, créneaux, phase, table',
  ),
  roundWords: {
    singular: list('série, tour, cycle, phase, volée, ronde'),
    plural: list('séries, tours, cycles, phases, volées, rondes'),
  },
  slotPlurals: list('segments, parties, groupes, blocs, volets, temps, panels, séquences, créneaux, moitiés'),
  panellistWords: list(
    `panéliste, panélistes, panelliste, panellistes, intervenant, intervenante, intervenants, intervenantes, conférencier, conférencière, conférenciers, conférencières, orateur, oratrice, orateurs, oratrices, expert, experte, experts, expertes, présentation, présentations, exposé, exposés, communication, communications, témoin, témoins, personnes, discutants, discutant, invités, invitées`,
  ),
  remainingWords: list('restant, restante, restants, restantes, dernier, dernière, derniers, dernières, autre, autres'),
  nextWords: list('suivant, suivante, suivants, suivantes'),
  speakWords: set(
    'prendront parleront interviendront puis présenteront à dans suivront s’exprimeront exprimeront s feront',
  ),
  singleWords: list('une, un, seule, seul, unique'),
  notRound: rx(
    `^(?:tables?|tour|demi) §|§ (?:de (?:mesures|recommandations|réformes|tables?|réunions|consultations|présentations|exposés|communications|panélistes|conférences|la vie|travaux|projets|rapports|documents|thèmes|ateliers|conclusions)|d (?:exposés|ateliers|allocutions|expériences|essai|horizon|auditions|études|actions|activités)|préparatoire|pilote)`,
  ),
  perSlot: rx(`(?<![\\p{L}\\p{N}])([\\p{L}\\d]+) (?:${PANEL})\\s+(?:dans chaque|dans chacune?|par|pour chaque)\\b`),
  discussionInParts: rx(
    '\\b(?:débats?|discussions?|dialogue|échanges?)\\b[^.;]{0,40}? en ([a-zA-Z]+|\\d) (?:parties|temps|séries|tours|segments|étapes|volets|phases)\\b',
  ),
  roundsOf: rx(
    `(?<![\\p{L}\\d-])([a-z]+|\\d) (?:séances?|temps|moments?|plages?|périodes?|sessions?) (?:de |d')\\s*(?:questions|échanges?|discussion|débats?|dialogue)\\b|(?<![\\p{L}\\d-])([a-z]+|\\d) (?:échanges|débats|discussions) (?:avec la salle|avec le public|interactifs?|interactives?)\\b`,
  ),
  oneRound: rx(
    `\\bla parole sera (?:ensuite |alors )?donnée (?:à la salle|au public|aux délégations|aux participants)\\b|\\ble débat sera (?:ensuite )?ouvert\\b|\\b(?:suivie?s? (?:d'une?|de l'|du|de la|par une?)|puis (?:une?|le|la)|donneront lieu à une?|sera ensuite|ensuite|et (?:d'une?|une?))\\s*(?:brève? |large |libre |séance de |temps d'|moment d')*(?:discussion|dialogue|débat|échanges?|questions[- ]réponses|questions|table ronde interactive)\\b|\\b(?:une?|le|la|les|du|au|des)\\s+(?:débat|dialogue|échange|discussion)s? (?:interactif|interactive|général|générale|avec la salle|avec le public|ouvert|ouverte)\\b`,
  ),
  roundAfterEach: rx(
    `\\b(?:après|à l'issue de|à la suite de) chaque (?:segment|partie|groupe|bloc|volet|série|panel|séquence|créneau)\\b|\\b(?:chacune?|chaque (?:segment|partie|groupe|bloc|volet|panel|séquence|créneau))(?: d'eux| d'elles)?,? ?(?:sera |étant |est )?suivie? d`,
  ),
  floorOpened: rx(
    `\\b(?:la parole (?:sera|est) (?:donnée|ouverte)(?: à la salle| aux délégations| au public)?|(?:la salle|le public) (?:aura|prendra)(?: \\p{L}{2,8})? la parole|le débat (?:sera|est) ouvert)\\s+(?:à )?((?:une|deux|trois|quatre|cinq|\\d) (?:fois|reprises))\\b`,
  ),
  times: table('une fois 1, deux fois 2, trois fois 3, quatre fois 4, cinq fois 5'),

  categories: [
    [
      'audience',
      rx(`\\b(?:autres\\s+)?(?:membres du public|étudiante?s|public|assistance|auditoire|citoyens?|habitants?)\\b`),
    ],
    [
      'group',
      rx(
        `\\b(?:autres\\s+)?(?:(?:(?:États|pays|délégations|délégués|orateurs|oratrices|intervenants|interventions|déclarations|membres|ceux|personnes)\\s+(?:qui\\s+)?(?:s'exprimant|s'exprim\\p{L}+|parl\\p{L}+|prononcées|faites|intervenant|prenant la parole|prennent la parole)\\s+)?au nom d(?:'une?|e|es|u|') ?(?:plusieurs )?groupes?(?: d'États| de pays| régionaux| régional)?|groupes?(?: régionaux| politiques| parlementaires| interrégionaux)?(?: d'États| de pays| de délégations)?|déclarations (?:conjointes|communes)|délégations s'exprimant au nom d'un groupe)\\b`,
      ),
    ],
    [
      'dignitary',
      rx(
        "\\b(?:autres\\s+)?(?:(?:hauts )?dignitaires|ministres|chefs d'État|personnalités(?: de haut rang)?|hauts responsables)\\b",
      ),
    ],
    [
      'nhri',
      rx(
        "\\b(?:autres\\s+)?(?:institutions nationales(?: de(?:s| défense des) droits (?:de l'homme|humains))?|INDH)\\b",
      ),
    ],
    [
      'civilSociety',
      rx(
        `\\b(?:autres\\s+)?(?:(?:représentante?s? de la |organisations de la )?société civile|organisations? non gouvernementales?|ONG|associations)\\b`,
      ),
    ],
    [
      'un',
      rx(
        '\\b(?:autres\\s+)?(?:(?:organismes|entités|institutions|institutions spécialisées|fonds et programmes) des Nations Unies|système des Nations Unies)\\b',
      ),
    ],
    ['igo', rx('\\b(?:autres\\s+)?(?:organisations? (?:intergouvernementales?|internationales?)|OIG)\\b')],
    [
      'observer',
      rx('\\b(?:autres\\s+)?(?:États observateurs|délégations observatrices|observateurs?|observatrices?)\\b'),
    ],
    [
      'member',
      rx(
        `\\b(?:autres\\s+)?(?:États membres|membres?(?: du (?:Conseil|Comité|Parlement|Bureau)| de (?:la|l')\\s*(?:Commission|Assemblée))?|députés|parlementaires|sénateurs)\\b`,
      ),
    ],
    [
      'default',
      rx(
        `\\b(?:tous les (?:autres )?(?:orateurs|intervenants)|(?:les )?autres (?:orateurs|oratrices|intervenants|délégations|participants|États)|délégations?|délégués?|tous les autres|autres|États|pays|à titre national|toutes et tous)\\b`,
      ),
    ],
  ],
  anySpeaker: rx(
    `\\b(?:orateurs?|oratrices?|participante?s?|interventions?|déclarations?|contributions?|questions?|observations?|commentaires?|chaque|chacune?|salle|prises? de parole|tous|toutes|parole)\\b`,
  ),
  besideCategory: rx(
    "\\p{L}\\s+et\\s+(?:(?:les|des|aux|de|d')\\s*){0,2}§|§\\s+et\\s+(?:(?:les|des|aux|de|d')\\s+){0,2}(?!(?:les|des|aux|de|d')(?![\\p{L}]))\\p{L}",
  ),
  floorWords: rx(
    `\\b(?:salle|interventions?|déclarations?|orateurs?|oratrices?|temps de parole|délégations?|délégués|États|contributions?|public|observateurs?|ONG|société civile|groupes?|commentaires|observations|participante?s?|questions?|prises? de parole|prendre la parole|membres|députés|parole)\\b`,
  ),
  notFloor: rx(
    `\\b(?:panélistes?|panellistes?|membres (?:du panel|de la table ronde)|conférenci\\p{L}+|intervenante?s?(?! de la salle)|présentations?|exposés?|communications?|modérat\\p{L}+|animat\\p{L}+|présidente?|présidence|ouverture|liminaires?|introducti\\p{L}+|clôture|clos|close|conclu\\p{L}+|répon\\p{L}+|dure(?:ra|nt|ront)?|totale?|durée (?:totale|de la|du|globale)|segments?|séances? de|tours? (?:de|d'|dure|sera)|séries?\\s+(?:de|d'|dure|sera)|discutante?s?|experte?s?|pause|vidéo|inscri\\p{L}+|avant l\\p{L}*|après l\\p{L}*|heures?|pour cent|témoins?|discours|allocutions?)(?![\\p{L}])`,
  ),
  forWords: rx(
    `^\\s*(?:chacune?\\s*)?(?:maximum\\s*)?(?:,?\\s*(?:(?:lorsqu'ils |s'ils |s')?(?:s'exprim\\p{L}+|interven\\p{L}+)\\s+)?(?:au nom d(?=e|')|pour|aux?(?=\\s)|par|à(?=\\s(?:la|l|chaque|un)))\\s*|\\()`,
  ),
  clauseStart: /[;(]|,\s+(?=(?:et|mais|tandis|alors|puis|les|la|suivi)(?![\p{L}]))|\s(?:tandis|alors|mais|contre)\s/iu,
  clauseEnd: /[;).]|,\s+(?:et\s+)?(?=\S)|\s(?:tandis|alors|mais|et|contre|suivies?|après|avant|avec)\s/iu,
  surelyFloor: rx(
    '\\b(?:salle|interventions?|temps de parole|prises? de parole|prendre la parole|prendront la parole)\\b',
  ),
  speakerWords: rx('\\b(?:orateurs?|oratrices?|intervenante?s?)\\b(?!\\s+de la salle)', 'giu'),
  titleBreaks: set('dans en sur de des du pour avec par à au aux face vers sous entre'),
  titleLinks: set('et ou la le les un une l d leur leurs'),
  titleOpening: rx(
    `^(?:(?:la|le|l'|haute?|annuelle?|thématique|première?|deuxième|journée d'étude|réunion-débat|grande?)\\s*)*${MEETING}(?:[ -](?:débat|annuelle?|thématique|interactive?|interactif|d'experts|de haut niveau|parlementaire|publique?))*\\s+(?:sur|consacrée?s? (?:à|au|aux)|relative?s? (?:à|au|aux)|concernant|intitulée?|autour d[eu])\\s+(?:(?:la|le|les)\\s+|l')?`,
  ),
};
